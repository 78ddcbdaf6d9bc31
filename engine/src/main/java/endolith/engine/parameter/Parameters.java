package endolith.engine.parameter;

import endolith.engine.task.Stage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values of all parameters, valid ones only. Immutable. */
public final class Parameters {
  private static final Parameters DEFAULTS = new Parameters(new LinkedHashMap<>());

  /**
   * What was set, in no order that matters. The default is as good as unset, unless earlier
   * versions had another one: then who sets it wants no result of theirs.
   */
  private final Map<String, @Nullable Object> set;

  private Parameters(Map<String, @Nullable Object> set) {
    this.set = set;
  }

  public static Parameters defaults() {
    return DEFAULTS;
  }

  /**
   * These parameters with one of them set to the value that the text stands for.
   *
   * @throws ParameterException if the parameter does not exist or the value is out of its range
   */
  public Parameters with(String name, String text) throws ParameterException {
    return with(ParameterTable.named(name), text);
  }

  /**
   * These parameters with one of them set to the value that the text stands for.
   *
   * @throws ParameterException if the value is out of its range
   */
  public Parameters with(Parameter parameter, String text) throws ParameterException {
    Optional<ParameterKind.Setting> setting = parameter.kind().parse(text.strip());
    if (setting.isEmpty()) {
      throw new ParameterException(
          "Parameter "
              + parameter.name()
              + " cannot be \""
              + text
              + "\": it takes "
              + range(parameter)
              + ".");
    }
    Object value = setting.get().value();
    Map<String, @Nullable Object> values = new LinkedHashMap<>(set);
    if (Objects.equals(value, parameter.defaultValue()) && !parameter.hasPast()) {
      values.remove(parameter.name());
    } else {
      values.put(parameter.name(), value);
    }
    return new Parameters(values);
  }

  /**
   * From texts by name, as {@link #changedTexts} gives them.
   *
   * @throws ParameterException for the first text that is no valid value
   */
  public static Parameters of(Map<String, String> texts) throws ParameterException {
    Parameters parameters = DEFAULTS;
    for (Map.Entry<String, String> entry : texts.entrySet()) {
      parameters = parameters.with(entry.getKey(), entry.getValue());
    }
    return parameters;
  }

  private static String range(Parameter parameter) {
    String unit = parameter.unit().isEmpty() ? "" : " (" + parameter.unit() + ")";
    return parameter.kind().range() + unit;
  }

  /** The value, null if unset; the parameter must be in the table. */
  public @Nullable Object value(Parameter parameter) {
    return isSet(parameter) ? set.get(parameter.name()) : parameter.defaultValue();
  }

  private Object known(String name) {
    try {
      return Objects.requireNonNull(value(ParameterTable.named(name)), name);
    } catch (ParameterException e) {
      throw new IllegalArgumentException(e);
    }
  }

  public boolean flag(String name) {
    return (Boolean) known(name);
  }

  public int whole(String name) {
    return Math.toIntExact((Long) known(name));
  }

  public double real(String name) {
    return (Double) known(name);
  }

  public String word(String name) {
    return (String) known(name);
  }

  /** The number, or nothing if it is unset. */
  public Optional<Double> optional(String name) {
    try {
      return Optional.ofNullable((Double) value(ParameterTable.named(name)));
    } catch (ParameterException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Whether the parameter differs from its default. */
  public boolean isChanged(Parameter parameter) {
    return !Objects.equals(value(parameter), parameter.defaultValue());
  }

  /** Whether nothing but this value will do, be it the default. */
  boolean isSet(Parameter parameter) {
    return set.containsKey(parameter.name());
  }

  /** Those that shape the output of a stage and were set, in the table's order. */
  public Map<String, String> changedTexts(Stage upTo) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Parameter parameter : ParameterTable.all()) {
      if (parameter.stage().compareTo(upTo) <= 0 && isSet(parameter)) {
        texts.put(parameter.name(), Parameter.text(value(parameter)));
      }
    }
    return texts;
  }

  /** All that were set, in the table's order. */
  public Map<String, String> changedTexts() {
    return changedTexts(Stage.SUBTRACTION);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Parameters parameters && set.equals(parameters.set);
  }

  @Override
  public int hashCode() {
    return set.hashCode();
  }

  @Override
  public String toString() {
    return changedTexts().toString();
  }
}
