package endolith.engine.align.coarse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Chooses among judged hypotheses, or refuses them all. */
final class Verdict {
  private static final double SURE_SIGNIFICANCE = 12;
  private static final double SURE_CORRELATION = 0.25;
  private static final double LEAST_SIGNIFICANCE = 8;
  private static final double LEAST_CORRELATION = 0.15;
  private static final double SAME = 0.03;

  private Verdict() {}

  static boolean certain(Judged judged) {
    return judged.agreement().significance() >= SURE_SIGNIFICANCE
        && judged.agreement().correlation() >= SURE_CORRELATION;
  }

  static boolean plausible(Judged judged) {
    return judged.agreement().significance() >= LEAST_SIGNIFICANCE
        && judged.agreement().correlation() >= LEAST_CORRELATION;
  }

  /**
   * @param judged most significant first
   */
  static CoarseResult on(List<Judged> judged, CoarseSide post, CoarseSide pre) {
    List<String> notes = new ArrayList<>();
    if (judged.isEmpty()) {
      notes.add(
          "No overlay within the allowed rotation and scale could be proposed; widen angle_range,"
              + " scale_min or scale_max.");
      return result(
          false,
          new Judged(
              new Hypothesis(Similarity.IDENTITY, Proposals.START),
              Similarity.IDENTITY,
              Agreement.NONE,
              Double.NaN),
          notes,
          post,
          pre);
    }
    Judged best = judged.getFirst();
    notes.add("Best overlay: " + describe(best) + ".");
    judged.stream()
        .filter(one -> differs(one, best, post))
        .findFirst()
        .ifPresent(one -> notes.add("Runner-up: " + describe(one) + "."));
    if (!plausible(best)) {
      notes.add(
          "The interiors agree no better than chance under any overlay that was tried: different"
              + " sections, a mirrored or blank scan, or too little texture.");
    }
    return result(plausible(best), best, notes, post, pre);
  }

  private static CoarseResult result(
      boolean found, Judged best, List<String> notes, CoarseSide post, CoarseSide pre) {
    return new CoarseResult(
        found,
        best.postToPre(),
        best.hypothesis().postToPre(),
        best.hypothesis().method(),
        best.agreement().correlation(),
        best.agreement().significance(),
        best.overlap(),
        best.agreement().blocks(),
        notes,
        outline(post),
        outline(pre));
  }

  private static boolean differs(Judged one, Judged best, CoarseSide post) {
    Similarity toFull = post.image().frame().toFull();
    double width = post.image().grey().width();
    double height = post.image().grey().height();
    double limit = SAME * Math.max(width, height) * toFull.scale();
    return Math.max(
            one.postToPre().distance(best.postToPre(), toFull.x(0, 0), toFull.y(0, 0)),
            one.postToPre()
                .distance(best.postToPre(), toFull.x(width, height), toFull.y(width, height)))
        > limit;
  }

  private static String describe(Judged judged) {
    return String.format(
        Locale.ROOT,
        "%s, rotation %.2f°, scale %.4f, interior correlation %.3f (%.1f σ above chance, %d"
            + " blocks), outline overlap %s",
        judged.hypothesis().method(),
        judged.postToPre().degrees(),
        judged.postToPre().scale(),
        judged.agreement().correlation(),
        judged.agreement().significance(),
        judged.agreement().blocks(),
        Double.isNaN(judged.overlap())
            ? "unknown"
            : String.format(Locale.ROOT, "%.0f %%", 100 * judged.overlap()));
  }

  private static List<double[]> outline(CoarseSide side) {
    if (!side.hasOutline()) {
      return List.of();
    }
    Similarity toFull = side.image().frame().toFull();
    return Outline.of(side.outline()).chains().stream()
        .map(
            chain -> {
              double[] full = new double[chain.length];
              for (int i = 0; i < chain.length; i += 2) {
                full[i] = toFull.x(chain[i], chain[i + 1]);
                full[i + 1] = toFull.y(chain[i], chain[i + 1]);
              }
              return full;
            })
        .toList();
  }
}
