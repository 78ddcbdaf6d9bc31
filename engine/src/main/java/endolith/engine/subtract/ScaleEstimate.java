package endolith.engine.subtract;

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
 * @param plausible whether the scale is one that a person need not look at
 * @param notes sentences for the person who judges the result; may be empty
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
    List<String> notes) {

  public ScaleEstimate {
    notes = List.copyOf(notes);
  }
}
