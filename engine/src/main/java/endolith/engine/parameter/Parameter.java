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
 */
public record Parameter(
    String name,
    String abbreviation,
    Stage stage,
    ParameterKind kind,
    @Nullable Object defaultValue,
    Past past,
    String unit,
    String help) {

  /**
   * What results of earlier versions know of a parameter.
   *
   * @param before the value whose behaviour programs had that did not know the parameter
   * @param formerDefaults values that used to be the default
   */
  public record Past(@Nullable Object before, List<FormerDefault> formerDefaults) {

    /** Of a parameter that always had this default. */
    static Past none(@Nullable Object defaultValue) {
      return new Past(defaultValue, List.of());
    }
  }

  /**
   * A value that used to be the default.
   *
   * @param until the version that has another one, such as 0.2.0
   */
  public record FormerDefault(@Nullable Object value, String until) {}

  /** Whether results that were made without setting it may have another value than the default. */
  boolean hasPast() {
    return !Objects.equals(past.before(), defaultValue) || !past.formerDefaults().isEmpty();
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
}
