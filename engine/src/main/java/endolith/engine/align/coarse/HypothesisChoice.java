package endolith.engine.align.coarse;

import endolith.engine.align.coarse.rock.Outline;
import endolith.engine.align.transform.Similarity;
import endolith.engine.task.Finding;
import endolith.engine.task.Finding.Kind;
import java.util.ArrayList;
import java.util.List;

/** Chooses among scored hypotheses, or refuses them all. */
final class HypothesisChoice {
  private static final double SURE_SIGNIFICANCE = 12;
  private static final double SURE_CORRELATION = 0.25;
  private static final double LEAST_SIGNIFICANCE = 8;
  private static final double LEAST_CORRELATION = 0.15;
  private static final double SAME = 0.03;

  /** Less than this is what wrong overlays have. */
  private static final double TRACE = 4;

  private static final int MOST_OTHERS = 4;

  private HypothesisChoice() {}

  static boolean certain(ScoredHypothesis scored) {
    return scored.agreement().significance() >= SURE_SIGNIFICANCE
        && scored.agreement().correlation() >= SURE_CORRELATION;
  }

  static boolean plausible(ScoredHypothesis scored) {
    return scored.agreement().significance() >= LEAST_SIGNIFICANCE
        && scored.agreement().correlation() >= LEAST_CORRELATION;
  }

  /**
   * @param scored most significant first
   */
  static CoarseResult on(List<ScoredHypothesis> scored, PreparedImage post, PreparedImage pre) {
    List<Finding> findings = new ArrayList<>();
    if (scored.isEmpty()) {
      findings.add(Finding.of(Kind.NO_OVERLAY));
      return result(
          false,
          new ScoredHypothesis(
              new Hypothesis(Similarity.IDENTITY, HypothesisGenerator.START),
              Similarity.IDENTITY,
              Agreement.NONE,
              Double.NaN),
          List.of(),
          findings,
          post,
          pre);
    }
    ScoredHypothesis best = scored.getFirst();
    findings.add(overlay(bestOverlay(best), best));
    if (!Double.isNaN(best.overlap())) {
      findings.add(Finding.of(Kind.OUTLINES_OVERLAP, 100 * best.overlap()));
    }
    List<ScoredHypothesis> others = others(scored, post);
    others.stream().findFirst().ifPresent(one -> findings.add(overlay(Kind.RUNNER_UP, one)));
    if (!plausible(best)) {
      findings.add(Finding.of(Kind.NO_BETTER_THAN_CHANCE));
    }
    return result(plausible(best), best, others, findings, post, pre);
  }

  /** Of those that differ from the first and from each other the most significant ones. */
  private static List<ScoredHypothesis> others(List<ScoredHypothesis> scored, PreparedImage post) {
    List<ScoredHypothesis> distinct = new ArrayList<>(List.of(scored.getFirst()));
    for (ScoredHypothesis one : scored) {
      if (distinct.size() <= MOST_OTHERS
          && distinct.stream().allMatch(other -> differs(one, other, post))) {
        distinct.add(one);
      }
    }
    return distinct.subList(1, distinct.size());
  }

  private static CoarseResult.Candidate candidate(ScoredHypothesis scored) {
    return new CoarseResult.Candidate(
        scored.postToPre(),
        scored.hypothesis().method(),
        scored.agreement().correlation(),
        scored.agreement().significance(),
        scored.agreement().blocks(),
        plausible(scored));
  }

  private static CoarseResult result(
      boolean found,
      ScoredHypothesis best,
      List<ScoredHypothesis> others,
      List<Finding> findings,
      PreparedImage post,
      PreparedImage pre) {
    return new CoarseResult(
        found,
        best.postToPre(),
        best.hypothesis().postToPre(),
        best.hypothesis().method(),
        best.agreement().correlation(),
        best.agreement().significance(),
        best.overlap(),
        best.agreement().blocks(),
        others.stream()
            .filter(one -> one.agreement().significance() >= TRACE)
            .map(HypothesisChoice::candidate)
            .toList(),
        findings,
        outline(post),
        outline(pre));
  }

  private static boolean differs(ScoredHypothesis one, ScoredHypothesis best, PreparedImage post) {
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

  private static Kind bestOverlay(ScoredHypothesis scored) {
    return switch (scored.hypothesis().method()) {
      case HypothesisGenerator.OUTLINE -> Kind.BEST_OVERLAY_BY_OUTLINES;
      case HypothesisGenerator.FEATURES -> Kind.BEST_OVERLAY_BY_FEATURES;
      case HypothesisGenerator.CORRELATION -> Kind.BEST_OVERLAY_BY_SEARCH;
      case HypothesisGenerator.START -> Kind.BEST_OVERLAY_AS_SCANNED;
      default -> throw new IllegalStateException(scored.hypothesis().method());
    };
  }

  private static Finding overlay(Kind kind, ScoredHypothesis scored) {
    return Finding.of(
        kind,
        scored.postToPre().degrees(),
        scored.postToPre().scale(),
        scored.agreement().correlation(),
        scored.agreement().significance(),
        scored.agreement().blocks());
  }

  private static List<double[]> outline(PreparedImage image) {
    if (!image.hasOutline()) {
      return List.of();
    }
    Similarity toFull = image.image().frame().toFull();
    return Outline.of(image.outline()).chains().stream()
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
