package endolith.engine.align.trust;

import endolith.engine.align.fit.PatchMatch;
import endolith.engine.align.fit.PatchNeighbours;
import endolith.engine.align.fit.PatchOverlap;
import endolith.engine.align.patch.PatchMatcher;
import endolith.engine.align.patch.PatchSurvey;
import endolith.engine.align.transform.Point;
import endolith.engine.align.transform.PostToPre;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The error of a map that patches near to each other share, from products of their residuals: such
 * a product is the square of what they share, plus noise that is as often negative. The lower
 * quantile says what noise alone makes of the upper one, and what is within the error of that is
 * not counted.
 *
 * @param median px
 * @param p95 px
 */
record CommonError(double median, double p95) {
  static final CommonError NONE = new CommonError(0, 0);

  private static final int FEWEST = 12;

  /** Residuals beyond this multiple of the median are outliers, unless a neighbour has the same. */
  private static final double OUTLYING = 3;

  private static final double COMPANY = 0.5;

  /**
   * Standard errors of the median of products that are noise, and of the sum of their outer
   * quantiles, tails being heavy: multiples of the lower quantile over the root of their number.
   */
  private static final double MEDIAN_ERROR = 1.1;

  private static final double P95_ERROR = 6;

  private static final double OFF_PX = 0.7;
  private static final double OFF_SHARE = 0.01;

  /** Quarters of a patch that lie beside each other: two rows, then two columns. */
  private static final int[][][] HALVES = {{{0, 1}, {2, 3}}, {{0, 2}, {1, 3}}};

  /** Of patches that share no pixels: what is off over more than their side. */
  static CommonError ofNeighbours(List<PatchMatch> matches, PostToPre map, int side) {
    int n = matches.size();
    if (n < FEWEST) {
      return NONE;
    }
    Point[] left = matches.stream().map(match -> match.residual(map)).toArray(Point[]::new);
    double usual = median(Arrays.stream(left).mapToDouble(CommonError::length).toArray());
    List<Double> shared = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      int[] near = PatchNeighbours.nearest(matches, i, side);
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
    return of(shared, PatchOverlap.of(matches, side).mean());
  }

  /**
   * Of quarters of patches: what is off over less than a patch, as where a bend runs smoothly
   * across a crack.
   *
   * @param quarter measures patches of half the side, which was {@code side}
   */
  static CommonError ofQuarters(
      List<PatchMatch> matches,
      PostToPre map,
      PatchSurvey survey,
      PatchMatcher quarter,
      int side,
      double alike)
      throws IOException {
    List<Point> centres = new ArrayList<>();
    for (PatchMatch match : matches) {
      for (int i = 0; i < 4; i++) {
        centres.add(
            new Point(
                match.post().x() + (i % 2 - 0.5) * side / 2,
                match.post().y() + (i / 2 - 0.5) * side / 2));
      }
    }
    List<Optional<PatchMatch>> found =
        survey.measured(quarter, centres).stream()
            .map(match -> match.filter(one -> one.correlation() >= alike))
            .toList();
    List<Optional<Point>> left =
        found.stream().map(match -> match.map(one -> one.residual(map))).toList();
    List<Double> shared = new ArrayList<>();
    for (int patch = 0; patch < matches.size(); patch++) {
      for (int[][] halves : HALVES) {
        double sum = 0;
        int pairs = 0;
        for (int[] half : halves) {
          Optional<Point> one = left.get(4 * patch + half[0]);
          Optional<Point> other = left.get(4 * patch + half[1]);
          if (one.isPresent() && other.isPresent()) {
            sum += one.get().x() * other.get().x() + one.get().y() * other.get().y();
            pairs++;
          }
        }
        if (pairs > 0) {
          shared.add(sum / pairs);
        }
      }
    }
    return of(shared, PatchOverlap.of(matches, side).mean()).orMore(ofTheOff(found, map));
  }

  /**
   * Where so many quarters are off by nearly a pixel, a twentieth of the rock is off by one: at a
   * crack that a bend runs smoothly across, a quarter sees something of both sides and tells less.
   * One that is off alone is off by its own dye.
   */
  private static CommonError ofTheOff(List<Optional<PatchMatch>> quarters, PostToPre map) {
    int seen = 0;
    int off = 0;
    for (int first = 0; first < quarters.size(); first += 4) {
      List<PatchMatch> patch =
          quarters.subList(first, first + 4).stream().flatMap(Optional::stream).toList();
      Point[] left = patch.stream().map(match -> match.residual(map)).toArray(Point[]::new);
      for (int i = 0; i < left.length; i++) {
        int own = i;
        int[] others = IntStream.range(0, left.length).filter(k -> k != own).toArray();
        boolean far = length(left[i]) - 2 * patch.get(i).sigma() > OFF_PX;
        seen++;
        off += far && hasCompany(i, others, left) ? 1 : 0;
      }
    }
    return off > OFF_SHARE * seen && seen >= FEWEST ? new CommonError(0, 1) : NONE;
  }

  /**
   * @param alike how many of the patches tell the same, since they overlap
   */
  private static CommonError of(List<Double> products, double alike) {
    if (products.size() < FEWEST) {
      return NONE;
    }
    double[] sorted = products.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int last = sorted.length - 1;
    int high = (int) (0.95 * last);
    double noise = Math.max(0, -sorted[last - high]);
    double uncertain = noise * Math.sqrt(alike / sorted.length);
    return new CommonError(
        Math.sqrt(Math.max(0, sorted[last / 2] - MEDIAN_ERROR * uncertain)),
        Math.sqrt(Math.max(0, sorted[high] - noise - P95_ERROR * uncertain)));
  }

  CommonError orMore(CommonError other) {
    return new CommonError(Math.max(median, other.median), Math.max(p95, other.p95));
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
