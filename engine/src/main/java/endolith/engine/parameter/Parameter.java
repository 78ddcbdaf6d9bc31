package endolith.engine.parameter;

import endolith.engine.task.Stage;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One row of the parameter table.
 *
 * @param name as in the command line and in manifests
 * @param abbreviation as in file names and FITS cards
 * @param stage the first stage whose output it shapes
 * @param defaultValue a value of the kind; null for unset
 * @param past what results of earlier versions know of it
 * @param unit "px", "°", or "" where there is none
 * @param help one sentence
 * @param effective whether any result depends on it; else it is accepted for the sake of other
 *     programs' settings
 */
public record Parameter<T>(
    String name,
    String abbreviation,
    Stage stage,
    ParameterKind<T> kind,
    @Nullable T defaultValue,
    Past<T> past,
    String unit,
    String help,
    boolean effective) {

  /** One on which results depend. */
  public Parameter(
      String name,
      String abbreviation,
      Stage stage,
      ParameterKind<T> kind,
      @Nullable T defaultValue,
      Past<T> past,
      String unit,
      String help) {
    this(name, abbreviation, stage, kind, defaultValue, past, unit, help, true);
  }

  /**
   * What results of earlier versions know of a parameter.
   *
   * @param before the value whose behaviour programs had that did not know the parameter
   * @param formerDefaults values that used to be the default
   */
  public record Past<T>(@Nullable T before, List<FormerDefault<T>> formerDefaults) {

    /** Of a parameter that always had this default. */
    static <T> Past<T> none(@Nullable T defaultValue) {
      return new Past<>(defaultValue, List.of());
    }
  }

  /**
   * A value that used to be the default.
   *
   * @param until the version that has another one, such as 0.2.0
   */
  public record FormerDefault<T>(@Nullable T value, String until) {}

  /** Whether results that were made without setting it may have another value than the default. */
  boolean hasPast() {
    return !Objects.equals(past.before(), defaultValue) || !past.formerDefaults().isEmpty();
  }

  /** This one, of which {@code value} was the default until a version. */
  Parameter<T> formerly(T value, String until) {
    return new Parameter<>(
        name,
        abbreviation,
        stage,
        kind,
        defaultValue,
        new Past<>(value, List.of(new FormerDefault<>(value, until))),
        unit,
        help,
        effective);
  }

  /** This one, before which programs behaved as with {@code value}. */
  Parameter<T> before(T value) {
    return new Parameter<>(
        name,
        abbreviation,
        stage,
        kind,
        defaultValue,
        new Past<>(value, past.formerDefaults()),
        unit,
        help,
        effective);
  }

  /** This one, on which no result depends. */
  Parameter<T> withoutEffect() {
    return new Parameter<>(name, abbreviation, stage, kind, defaultValue, past, unit, help, false);
  }

  /** The default as a person would type it. */
  public String defaultText() {
    return text(defaultValue);
  }

  static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "none";
      case Double number -> GeneralFormat.format(number);
      default -> value.toString();
    };
  }

  /** The value as it stands in file names. */
  static String suffixText(@Nullable Object value) {
    return value instanceof Boolean flag ? (flag ? "1" : "0") : text(value);
  }

  /** The first word is the default. */
  static Parameter<String> choice(
      String name, String abbreviation, int stage, List<String> words, String help) {
    String value = words.getFirst();
    return new Parameter<>(
        name,
        abbreviation,
        Stage.of(stage),
        new ParameterKind.Choice(words),
        value,
        Past.none(value),
        "",
        help);
  }

  static Parameter<Boolean> flag(
      String name, String abbreviation, int stage, boolean value, String help) {
    return new Parameter<>(
        name,
        abbreviation,
        Stage.of(stage),
        new ParameterKind.Flag(),
        value,
        Past.none(value),
        "",
        help);
  }

  static Parameter<Integer> whole(
      String name,
      String abbreviation,
      int stage,
      int value,
      int least,
      int most,
      String unit,
      String help) {
    return new Parameter<>(
        name,
        abbreviation,
        Stage.of(stage),
        new ParameterKind.Whole(least, most),
        value,
        Past.none(value),
        unit,
        help);
  }

  static Parameter<Double> real(
      String name,
      String abbreviation,
      int stage,
      double value,
      double least,
      double most,
      String unit,
      String help) {
    return new Parameter<>(
        name,
        abbreviation,
        Stage.of(stage),
        new ParameterKind.Real(least, most, false),
        value,
        Past.none(value),
        unit,
        help);
  }

  static Parameter<Double> optional(
      String name, String abbreviation, double least, double most, String help) {
    @Nullable Double unset = null;
    return new Parameter<>(
        name,
        abbreviation,
        Stage.SUBTRACTION,
        new ParameterKind.Real(least, most, true),
        unset,
        Past.none(unset),
        "",
        help);
  }
}
