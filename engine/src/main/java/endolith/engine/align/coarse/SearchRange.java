package endolith.engine.align.coarse;

import endolith.engine.align.transform.Similarity;
import java.util.ArrayList;
import java.util.List;

/**
 * The rotations and scales that are searched, and in which steps.
 *
 * @param maxDegrees rotations from −this to +this; 180 for all
 * @param stepDegrees spacing of the rotations that are tried, above 0
 * @param minScale smallest scale from post to pre
 * @param maxScale largest scale
 * @param likelyScale the scale that is tried first: what the pixels' sizes tell, else 1
 * @param scaleStep spacing of the scales that are tried, above 0
 * @param anyStart whether to look beyond how the images lie now
 * @param edges whether outlines are also drawn by local contrast
 * @param outlineSigma smoothing before outlines are drawn, share of the longer side
 * @param outlineWidth how far outline points may finally lie apart, share of the longer side
 * @param iterations of the closest-point loop, at most
 * @param stop relative improvement at which the loop ends
 * @param maxShift how far refinement may carry a hypothesis from its start, share of the longer
 *     side
 * @param maxTurn … degrees
 * @param maxScaleChange … share of the scale
 */
public record SearchRange(
    double maxDegrees,
    double stepDegrees,
    double minScale,
    double maxScale,
    double likelyScale,
    double scaleStep,
    boolean anyStart,
    boolean edges,
    double outlineSigma,
    double outlineWidth,
    int iterations,
    double stop,
    double maxShift,
    double maxTurn,
    double maxScaleChange) {

  /** What is searched at once reaches from this share of its middle … */
  private static final double DOWN = 0.75;

  /** … to this one: at one size of the pixels, textures further apart do not look alike. */
  private static final double UP = 1.35;

  private static final double WIDEST = 1.9;
  private static final double COMMON = 0.95;

  /** The scales in parts, each with its middle as the likely one; the likeliest part first. */
  List<SearchRange> parts() {
    double likely = Math.clamp(likelyScale, minScale, maxScale);
    double from = Math.max(minScale, DOWN * likely);
    double to = Math.min(maxScale, UP * likely);
    List<SearchRange> parts = new ArrayList<>();
    parts.add(part(from, to, likely));
    if (maxScale > to) {
      parts.addAll(parts(COMMON * to, maxScale));
    }
    if (minScale < from) {
      parts.addAll(parts(minScale, from / COMMON));
    }
    return parts;
  }

  private List<SearchRange> parts(double from, double to) {
    int count = (int) Math.ceil(Math.log(to / from) / Math.log(WIDEST));
    double step = Math.pow(to / from, 1.0 / count);
    List<SearchRange> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double least = from * Math.pow(step, i);
      parts.add(part(least, least * step, least * Math.sqrt(step)));
    }
    return parts;
  }

  private SearchRange part(double from, double to, double middle) {
    return new SearchRange(
        maxDegrees,
        stepDegrees,
        from,
        to,
        middle,
        scaleStep,
        anyStart,
        edges,
        outlineSigma,
        outlineWidth,
        iterations,
        stop,
        maxShift,
        maxTurn,
        maxScaleChange);
  }

  boolean allows(Similarity postToPre) {
    double scale = postToPre.scale();
    return Math.abs(postToPre.degrees()) <= maxDegrees + 1e-9
        && scale >= minScale
        && scale <= maxScale;
  }

  /** Whether refinement from {@code start} to {@code end} stays within its limits at (x, y). */
  boolean allowsCorrection(
      Similarity start, Similarity end, double x, double y, double longerSide) {
    Similarity change = end.after(start.inverse());
    return start.distance(end, x, y) <= maxShift * longerSide
        && Math.abs(change.degrees()) <= maxTurn
        && Math.abs(change.scale() - 1) <= maxScaleChange;
  }

  /** Rotations to try, {@code step} degrees apart, 0 first. */
  double[] rotations(double step) {
    int each = (int) Math.floor(Math.min(maxDegrees, 180) / step);
    boolean circle = maxDegrees >= 180;
    int count = circle ? (int) Math.round(360 / step) : 2 * each + 1;
    double[] degrees = new double[Math.max(1, count)];
    for (int i = 1; i < degrees.length; i++) {
      degrees[i] = circle ? 360.0 * i / count : (i % 2 == 1 ? 1 : -1) * ((i + 1) / 2) * step;
    }
    return degrees;
  }
}
