package endolith.engine.parameter;

import endolith.engine.task.Stage;
import org.jspecify.annotations.Nullable;

/**
 * One row of the parameter table.
 *
 * @param name as in the command line and in manifests
 * @param abbreviation as in file names and FITS cards
 * @param stage the first stage whose output it shapes
 * @param defaultValue a value of the kind; null for unset
 * @param unit "px", "°", or "" where there is none
 * @param help one sentence
 */
public record Parameter(
    String name,
    String abbreviation,
    Stage stage,
    ParameterKind kind,
    @Nullable Object defaultValue,
    String unit,
    String help) {

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
