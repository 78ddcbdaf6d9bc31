package endolith.engine.task;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was found of the brightness of both images.
 *
 * @param scales by name: {@code moffat}, {@code used}, and those asked for
 * @param error standard error of the scale used; null if it cannot be told
 * @param offset brightness by which the background of post rose everywhere, in the units of the raw
 *     file; it stays in the difference; null if none stands out
 */
public record ScaleFigures(
    Map<String, Double> scales,
    @JsonProperty("scale_error") @Nullable Double error,
    @Nullable Double offset) {
  /** No scale was found. */
  public static final ScaleFigures NONE = new ScaleFigures(Map.of(), null, null);
}
