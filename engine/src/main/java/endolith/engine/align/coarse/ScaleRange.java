package endolith.engine.align.coarse;

import java.util.ArrayList;
import java.util.List;

/**
 * The scales from post to pre that are searched.
 *
 * @param least smallest one
 * @param most largest one
 * @param likely the one that is tried first: what the pixels' sizes tell, else 1
 * @param step spacing of those that are tried, above 0
 */
public record ScaleRange(double least, double most, double likely, double step) {

  /** What is searched at once reaches from this share of its middle … */
  private static final double DOWN = 0.75;

  /** … to this one: at one size of the pixels, textures further apart do not look alike. */
  private static final double UP = 1.35;

  private static final double WIDEST = 1.9;
  private static final double COMMON = 0.95;

  boolean contains(double scale) {
    return scale >= least && scale <= most;
  }

  /** In parts, each with its middle as the likely one; the likeliest part first. */
  List<ScaleRange> parts() {
    double middle = Math.clamp(likely, least, most);
    double from = Math.max(least, DOWN * middle);
    double to = Math.min(most, UP * middle);
    List<ScaleRange> parts = new ArrayList<>();
    parts.add(new ScaleRange(from, to, middle, step));
    if (most > to) {
      parts.addAll(parts(COMMON * to, most));
    }
    if (least < from) {
      parts.addAll(parts(least, from / COMMON));
    }
    return parts;
  }

  private List<ScaleRange> parts(double from, double to) {
    int count = (int) Math.ceil(Math.log(to / from) / Math.log(WIDEST));
    double factor = Math.pow(to / from, 1.0 / count);
    List<ScaleRange> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double smallest = from * Math.pow(factor, i);
      parts.add(new ScaleRange(smallest, smallest * factor, smallest * Math.sqrt(factor), step));
    }
    return parts;
  }
}
