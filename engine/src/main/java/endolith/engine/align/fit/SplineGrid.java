package endolith.engine.align.fit;

import endolith.engine.align.transform.Displacement;
import endolith.engine.align.transform.DisplacementRow;
import endolith.engine.align.transform.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The control grid of a displacement to be fitted, one ring wider than the area of its matches. */
record SplineGrid(double originX, double originY, double spacing, int columns, int rows) {
  private static final int MOST_CELLS = 18;

  /** Matches for each cell; the penalty takes care of cells that have fewer. */
  private static final double MATCHES_PER_CELL = 2.5;

  /** Weight of second differences beside third ones. */
  private static final double SECOND = 0.01;

  static SplineGrid over(List<PatchMatch> matches) {
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double bottom = -Double.MAX_VALUE;
    for (PatchMatch match : matches) {
      left = Math.min(left, match.post().x());
      top = Math.min(top, match.post().y());
      right = Math.max(right, match.post().x());
      bottom = Math.max(bottom, match.post().y());
    }
    double width = Math.max(1, right - left);
    double height = Math.max(1, bottom - top);
    double longest = Math.max(width, height);
    double cells = longest * Math.sqrt(matches.size() / (MATCHES_PER_CELL * width * height));
    double spacing = longest / Math.clamp(cells, 2, MOST_CELLS);
    return new SplineGrid(
        left - spacing,
        top - spacing,
        spacing,
        (int) Math.ceil(width / spacing) + 3,
        (int) Math.ceil(height / spacing) + 3);
  }

  int size() {
    return columns * rows;
  }

  /** A few control points and their weights: a linear form of the control values. */
  record Basis(int[] points, double[] factors) {

    double value(double[] control) {
      double sum = 0;
      for (int i = 0; i < points.length; i++) {
        sum += factors[i] * control[points[i]];
      }
      return sum;
    }

    void addTo(double[] into, double value) {
      for (int i = 0; i < points.length; i++) {
        into[points[i]] += factors[i] * value;
      }
    }

    /** Adds {@code weight · b · bᵀ} to a square matrix of {@code n} rows. */
    void addSquare(double[] matrix, int n, double weight) {
      for (int i = 0; i < points.length; i++) {
        double scaled = weight * factors[i];
        for (int k = 0; k < points.length; k++) {
          matrix[points[i] * n + points[k]] += scaled * factors[k];
        }
      }
    }

    /** {@code into = matrix · b} for a symmetric matrix of {@code n} rows. */
    void times(double[] matrix, int n, double[] into) {
      Arrays.fill(into, 0);
      for (int i = 0; i < points.length; i++) {
        int row = points[i] * n;
        for (int k = 0; k < n; k++) {
          into[k] += factors[i] * matrix[row + k];
        }
      }
    }
  }

  /** The value at a post position; edge values go on outside. */
  Basis basis(Point post) {
    double s = (post.x() - originX) / spacing;
    double t = (post.y() - originY) / spacing;
    double[] across = DisplacementRow.cubic(s - Math.floor(s));
    double[] down = DisplacementRow.cubic(t - Math.floor(t));
    int[] points = new int[16];
    double[] factors = new double[16];
    for (int i = 0; i < 16; i++) {
      int column = Math.clamp((int) Math.floor(s) - 1 + i % 4, 0, columns - 1);
      int row = Math.clamp((int) Math.floor(t) - 1 + i / 4, 0, rows - 1);
      points[i] = row * columns + column;
      factors[i] = down[i / 4] * across[i % 4];
    }
    return new Basis(points, factors);
  }

  /**
   * Forms that are 0 where the surface is smooth: third differences along rows, columns and across
   * both, 0 for any quadratic surface; and, with little weight, second differences, so that the
   * surface does not run away where nothing holds it.
   */
  List<Basis> roughness() {
    List<Basis> forms = new ArrayList<>();
    double[][] stencils = {{1}, {1, -1}, {1, -2, 1}, {1, -3, 3, -1}};
    double[][] weights = {{0, 0, SECOND, 1}, {0, 2 * SECOND, 3}, {SECOND, 3}, {1}};
    for (int down = 0; down < 4; down++) {
      for (int across = 0; across < weights[down].length; across++) {
        if (weights[down][across] > 0) {
          double factor = Math.sqrt(weights[down][across]);
          addForms(stencils[down], stencils[across], factor, forms);
        }
      }
    }
    return forms;
  }

  private void addForms(double[] down, double[] across, double factor, List<Basis> into) {
    double[] factors = new double[down.length * across.length];
    for (int i = 0; i < factors.length; i++) {
      factors[i] = factor * down[i / across.length] * across[i % across.length];
    }
    for (int row = 0; row + down.length <= rows; row++) {
      for (int column = 0; column + across.length <= columns; column++) {
        int[] points = new int[factors.length];
        for (int i = 0; i < factors.length; i++) {
          points[i] = (row + i / across.length) * columns + column + i % across.length;
        }
        into.add(new Basis(points, factors));
      }
    }
  }

  Displacement displacement(double[] dx, double[] dy) {
    return new Displacement(originX, originY, spacing, columns, rows, boxed(dx), boxed(dy));
  }

  private static List<Double> boxed(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }
}
