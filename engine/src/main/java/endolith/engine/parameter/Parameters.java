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
  public Parameters with(Parameter<?> parameter, String text) throws ParameterException {
    Optional<? extends ParameterKind.Setting<?>> setting = parameter.kind().parse(text.strip());
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

  private static String range(Parameter<?> parameter) {
    String unit = parameter.unit().isEmpty() ? "" : " (" + parameter.unit() + ")";
    return parameter.kind().range() + unit;
  }

  /** The value, null if unset; the parameter must be in the table. */
  public @Nullable Object value(Parameter<?> parameter) {
    return isSet(parameter) ? set.get(parameter.name()) : parameter.defaultValue();
  }

  /**
   * The value of a parameter that always has one.
   *
   * @throws IllegalArgumentException if it is unset
   */
  public <T> T get(Parameter<T> parameter) {
    return find(parameter).orElseThrow(() -> new IllegalArgumentException(parameter.name()));
  }

  /** The value, or nothing if it is unset. */
  @SuppressWarnings("unchecked") // set by with() only, to a value of the parameter's kind
  public <T> Optional<T> find(Parameter<T> parameter) {
    return Optional.ofNullable((T) value(parameter));
  }

  /** Whether the parameter differs from its default. */
  public boolean isChanged(Parameter<?> parameter) {
    return !Objects.equals(value(parameter), parameter.defaultValue());
  }

  /** Whether nothing but this value will do, be it the default. */
  boolean isSet(Parameter<?> parameter) {
    return set.containsKey(parameter.name());
  }

  /** Those that shape the output of a stage and were set, in the table's order. */
  public Map<String, String> changedTexts(Stage upTo) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Parameter<?> parameter : ParameterTable.all()) {
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
