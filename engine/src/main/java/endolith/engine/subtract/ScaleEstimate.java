package endolith.engine.subtract;

import endolith.engine.subtract.statistics.Saturation;
import endolith.engine.task.Finding;
import java.util.List;

/**
 * The estimate of how much brighter the mineral background became from pre to post: every estimate
 * that was made, and the one that drives the difference.
 *
 * @param scale the chosen one, a factor
 * @param error standard error of {@code scale}; NaN if it cannot be told
 * @param method where {@code scale} comes from
 * @param moffat the established method
 * @param mode mode of post / pre, a factor
 * @param line the background as a line
 * @param pixels pixels where both images are positive
 * @param plausible whether the scale's own error does not rule it out
 * @param unevenness by how much the scale differs from place to place, share of the scale; NaN if
 *     it cannot be told
 * @param pedestals what both images show where there is no light
 * @param postSaturation how much of the rock is saturated in post
 * @param preSaturation how much of the rock is saturated in pre
 * @param findings for the person who judges the result; may be empty
 */
public record ScaleEstimate(
    double scale,
    double error,
    ScaleMethod method,
    MoffatFit moffat,
    double mode,
    BackgroundLine line,
    long pixels,
    boolean plausible,
    double unevenness,
    Pedestals pedestals,
    Saturation postSaturation,
    Saturation preSaturation,
    List<Finding> findings) {

  public ScaleEstimate {
    findings = List.copyOf(findings);
  }
}
