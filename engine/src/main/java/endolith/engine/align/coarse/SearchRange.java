package endolith.engine.align.coarse;

import endolith.engine.align.transform.Similarity;
import java.util.List;

/**
 * The overlays that are searched, and how each is refined.
 *
 * @param maxDegrees rotations from −this to +this; 180 for all
 * @param stepDegrees spacing of the rotations that are tried, above 0
 * @param anyStart whether to look beyond how the images lie now
 */
public record SearchRange(
    double maxDegrees,
    double stepDegrees,
    ScaleRange scales,
    boolean anyStart,
    OutlineDrawing outlines,
    Refinement refinement) {

  /** With the scales in parts; the likeliest part first. */
  List<SearchRange> parts() {
    return scales.parts().stream()
        .map(part -> new SearchRange(maxDegrees, stepDegrees, part, anyStart, outlines, refinement))
        .toList();
  }

  boolean allows(Similarity postToPre) {
    return Math.abs(postToPre.degrees()) <= maxDegrees + 1e-9 && scales.contains(postToPre.scale());
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
