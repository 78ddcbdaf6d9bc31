package endolith.engine.task;

import com.fasterxml.jackson.annotation.JsonInclude;
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
 * @param evidence what was found beside the scale; null if nothing is known of it
 */
public record ScaleFigures(
    Map<String, Double> scales,
    @JsonProperty("scale_error") @Nullable Double error,
    @Nullable Double offset,
    @JsonProperty("scale_evidence") @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable ScaleEvidence evidence) {
  /** No scale was found. */
  public static final ScaleFigures NONE = new ScaleFigures(Map.of(), null, null, null);
}
