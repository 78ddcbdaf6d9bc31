package endolith.engine.checkpoint;

import endolith.engine.parameter.GeneralFormat;
import endolith.engine.parameter.Parameters;
import endolith.engine.parameter.SubtractionParameters;
import java.util.ArrayList;
import java.util.List;

/** The key that tells with which scale a difference image was made. */
public sealed interface ScaleKey {

  /** The scale estimated from the images. */
  record Estimated() implements ScaleKey {}

  /** The scale at a percentile (0 to 100) of log10(post/pre). */
  record Percentile(double percentile) implements ScaleKey {}

  /** The scale that a person set. */
  record Manual(double scale) implements ScaleKey {}

  /**
   * In FITS cards, manifests and tables: {@code moffat}, {@code percentile_p50}, {@code manual}.
   */
  default String label() {
    return switch (this) {
      case Estimated estimated -> "moffat";
      case Percentile(double percentile) -> "percentile_p" + GeneralFormat.format(percentile);
      case Manual manual -> "manual";
    };
  }

  /** In file names: empty for the estimated one, else {@code _<label>}. */
  default String fileNamePart() {
    return this instanceof Estimated ? "" : "_" + label();
  }

  /** The scales that the parameters ask for, the estimated one first. */
  static List<ScaleKey> of(Parameters parameters) {
    List<ScaleKey> keys = new ArrayList<>();
    keys.add(new Estimated());
    parameters
        .find(SubtractionParameters.SCALE_PERCENTILE)
        .ifPresent(p -> keys.add(new Percentile(p)));
    parameters.find(SubtractionParameters.MANUAL_SCALE).ifPresent(s -> keys.add(new Manual(s)));
    return keys;
  }
}
