package endolith.engine.align.trust;

import endolith.engine.align.fit.PatchMatch;
import endolith.engine.align.fit.PatchNeighbours;
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
import java.util.Arrays;
import java.util.List;

/**
 * The error of a map over the confirmed part of the rock, from patches at full resolution that took
 * no part in its fit. What neighbouring patches leave over in common is the map's error; what they
 * do not share is their own noise. To it come what the fit itself knows of its error, and what
 * single lines of the raster are off.
 *
 * @param median px
 * @param p95 error that 95 % of the confirmed rock stays below, px
 */
record AccuracySurvey(double median, double p95) {
  private static final PatchSize SIZE = new PatchSize(64, 2);
  private static final int MOST = 240;
  private static final int WOBBLE = 60;
  private static final int FEWEST = 12;
  private static final double LEAST_CORRELATION = 0.3;

  /** Residuals beyond this multiple of the median are outliers, unless a neighbour has the same. */
  private static final double OUTLYING = 3;

  private static final double COMPANY = 0.5;

  /** Errors of a fitted map from one position to another: 95th percentile over median. */
  private static final double FIT_P95 = 1.7;

  /** As {@link #FIT_P95} of a bent map, which is worst at its edges. */
  private static final double BENT_P95 = 2.8;

  /**
   * Standard errors of the median of products that are noise, and of the sum of their outer
   * quantiles, tails being heavy: multiples of the lower quantile over the root of their number.
   */
  private static final double MEDIAN_ERROR = 1.1;

  private static final double P95_ERROR = 6;

  /** Quantiles of the absolute value of a normal deviate. */
  private static final double MEDIAN_LINE = 0.674;

  private static final double P95_LINE = 1.96;

  /**
   * @param centres of the confirmed parts, full-resolution post px
   * @param fitPx median error that the fit claims, px
   */
  static AccuracySurvey of(
      ImagePair view,
      PatchSurvey survey,
      PostToPre map,
      BlurBalance balance,
      List<Point> centres,
      double fitPx)
      throws IOException {
    LevelPair pair = LevelPair.of(view.post(), view.pre(), 0, map);
    List<PatchMatch> matches =
        survey.matches(
            new PatchMatcher(pair, SIZE, balance), some(centres, MOST), LEAST_CORRELATION);
    double[] excess = excess(matches, map);
    double wobble =
        wobble(pair, survey, some(matches.stream().map(PatchMatch::post).toList(), WOBBLE));
    double fitP95 = map.displacement().isPresent() ? BENT_P95 : FIT_P95;
    double median = norm(fitPx, excess[0], MEDIAN_LINE * wobble);
    double p95 = norm(fitP95 * fitPx, excess[1], P95_LINE * wobble);
    return new AccuracySurvey(median, Math.max(p95, FIT_P95 * median));
  }

  private static double norm(double a, double b, double c) {
    return Math.sqrt(a * a + b * b + c * c);
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
        .<double[]>ordered(
            centres.size(),
            survey.cancel(),
            i -> LineWobble.of(pair, centres.get(i)),
            (i, variances) -> wobble.add(variances));
    return Math.sqrt(wobble.variance());
  }

  /**
   * Median and 95th percentile of the error that neighbours share, px. The product of two patches'
   * residuals is the square of what they share plus noise that is as often negative: the lower
   * quantile says what noise alone makes of the upper one, and what is within the error of that is
   * not counted.
   */
  private static double[] excess(List<PatchMatch> matches, PostToPre map) {
    int n = matches.size();
    if (n < FEWEST) {
      return new double[2];
    }
    Point[] left = matches.stream().map(match -> match.residual(map)).toArray(Point[]::new);
    double usual = median(Arrays.stream(left).mapToDouble(AccuracySurvey::length).toArray());
    List<Double> shared = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      int[] near = PatchNeighbours.nearest(matches, i, SIZE.side());
      if (length(left[i]) > OUTLYING * usual && !hasCompany(i, near, left)) {
        continue;
      }
      double x = 0;
      double y = 0;
      int others = 0;
      for (int k : near) {
        if (length(left[k]) <= OUTLYING * usual || hasCompany(k, new int[] {i}, left)) {
          x += left[k].x();
          y += left[k].y();
          others++;
        }
      }
      if (others > 0) {
        shared.add((left[i].x() * x + left[i].y() * y) / others);
      }
    }
    if (shared.size() < FEWEST) {
      return new double[2];
    }
    double[] sorted = shared.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int last = sorted.length - 1;
    int high = (int) (0.95 * last);
    double noise = Math.max(0, -sorted[last - high]);
    double uncertain = noise / Math.sqrt(sorted.length);
    return new double[] {
      Math.sqrt(Math.max(0, sorted[last / 2] - MEDIAN_ERROR * uncertain)),
      Math.sqrt(Math.max(0, sorted[high] - noise - P95_ERROR * uncertain))
    };
  }

  private static double length(Point residual) {
    return Math.hypot(residual.x(), residual.y());
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }

  /** Whether one of the others is off by nearly the same: a patch alone is off by its own dye. */
  private static boolean hasCompany(int patch, int[] others, Point[] left) {
    return Arrays.stream(others)
        .anyMatch(k -> left[k].distance(left[patch]) <= COMPANY * length(left[patch]));
  }
}
