package endolith.engine.align.trust;

import endolith.engine.align.fit.MapError;
import endolith.engine.align.fit.PatchMatch;
import endolith.engine.align.padded.ImagePair;
import endolith.engine.align.patch.BlurBalance;
import endolith.engine.align.patch.LevelPair;
import endolith.engine.align.patch.PatchMatcher;
import endolith.engine.align.patch.PatchSize;
import endolith.engine.align.patch.PatchSurvey;
import endolith.engine.align.transform.Point;
import endolith.engine.align.transform.PostToPre;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The error of a map over the confirmed part of the rock: what the fit itself knows of its error,
 * what patches at full resolution, which took no part in the fit, leave over in common, and what
 * single lines of the raster are off.
 *
 * @param median px
 * @param p95 error that 95 % of the confirmed rock stays below, px
 */
record AccuracySurvey(double median, double p95) {
  private static final PatchSize SIZE = new PatchSize(64, 2);
  private static final PatchSize QUARTER = new PatchSize(SIZE.side() / 2, SIZE.search());
  private static final int MOST = 240;
  private static final int WOBBLE = 160;
  private static final double LEAST_CORRELATION = 0.3;

  /**
   * Error that is seldom reached where a fit knows least of itself, over its median there: less
   * than that of a normal deviate, since a fit is off alike over wide parts.
   */
  private static final double TAIL = 1.4;

  /** As {@link #TAIL} of a bent map. */
  private static final double BENT_TAIL = 2;

  /** Quantiles of the absolute value of a normal deviate. */
  private static final double MEDIAN_LINE = 0.674;

  private static final double P95_LINE = 1.96;

  /** The least that p95 can be over the median. */
  private static final double LEAST_RATIO = 1.2;

  /**
   * @param centres of the confirmed parts, full-resolution post px
   * @param error that the fit claims
   */
  static AccuracySurvey of(
      ImagePair view,
      PatchSurvey survey,
      PostToPre map,
      BlurBalance balance,
      List<Point> centres,
      MapError error)
      throws IOException {
    LevelPair pair = LevelPair.of(view.post(), view.pre(), 0, map);
    List<PatchMatch> matches =
        survey.matches(
            new PatchMatcher(pair, SIZE, balance), some(centres, MOST), LEAST_CORRELATION);
    boolean isBent = map.displacement().isPresent();
    CommonError common = CommonError.ofNeighbours(matches, map, SIZE.side());
    if (isBent) {
      PatchMatcher quarter = new PatchMatcher(pair, QUARTER, balance);
      common =
          common.orMore(
              CommonError.ofQuarters(
                  matches, map, survey, quarter, SIZE.side(), LEAST_CORRELATION));
    }
    double wobble =
        wobble(pair, survey, some(matches.stream().map(PatchMatch::post).toList(), WOBBLE));
    double[] fit = centres.stream().mapToDouble(error::at).sorted().toArray();
    double median = norm(quantile(fit, 0.5), common.median(), MEDIAN_LINE * wobble);
    double tail = (isBent ? BENT_TAIL : TAIL) * quantile(fit, 0.95);
    double p95 = norm(tail, common.p95(), P95_LINE * wobble);
    return new AccuracySurvey(median, Math.max(p95, LEAST_RATIO * median));
  }

  private static double norm(double a, double b, double c) {
    return Math.sqrt(a * a + b * b + c * c);
  }

  /** NaN of nothing. */
  private static double quantile(double[] sorted, double share) {
    return sorted.length == 0 ? Double.NaN : sorted[(int) (share * (sorted.length - 1))];
  }

  /** The same, but with at least so much of the rock being off. */
  AccuracySurvey atLeast(double otherP95) {
    return new AccuracySurvey(median, Math.max(p95, otherP95));
  }

  /** At most so many of a list, evenly spread over it. */
  static <T> List<T> some(List<T> all, int most) {
    List<T> some = new ArrayList<>();
    int count = Math.min(most, all.size());
    for (int i = 0; i < count; i++) {
      some.add(all.get((int) ((long) i * all.size() / count)));
    }
    return some;
  }

  private static double wobble(LevelPair pair, PatchSurvey survey, List<Point> centres)
      throws IOException {
    LineWobble wobble = new LineWobble();
    survey
        .executor()
        .<List<LineWobble.Told>>ordered(
            centres.size(),
            survey.cancel(),
            i -> LineWobble.of(pair, centres.get(i)),
            (i, rasters) -> wobble.add(rasters));
    return Math.sqrt(wobble.variance());
  }
}
