package endolith.engine.align.transform;

import endolith.engine.json.Required;
import java.util.List;

/**
 * A smooth local displacement in pre pixels as a function of the post position: a uniform cubic
 * B-spline surface per component (Unser, "Splines: a perfect fit", IEEE Signal Processing Magazine
 * 1999). Control point (column, row) sits at post position {@code (originX + column * spacing,
 * originY + row * spacing)}; beyond the outermost ones the edge values go on.
 *
 * @param originX post x of the first control column, px
 * @param originY post y of the first control row, px
 * @param spacing distance of control points, px
 * @param columns number of control columns, at least 1
 * @param rows number of control rows, at least 1
 * @param dx x component at the control points, row by row, pre px
 * @param dy y component at the control points, row by row, pre px
 */
public record Displacement(
    @Required double originX,
    @Required double originY,
    @Required double spacing,
    @Required int columns,
    @Required int rows,
    @Required List<Double> dx,
    @Required List<Double> dy) {

  public Displacement {
    if (!(spacing > 0) || columns < 1 || rows < 1) {
      throw new IllegalArgumentException(
          "displacement grid of " + columns + " × " + rows + ", spacing " + spacing);
    }
    if (dx.size() != columns * rows || dy.size() != columns * rows) {
      throw new IllegalArgumentException(
          "displacement grid of " + columns + " × " + rows + " has " + dx.size() + " values");
    }
    dx = List.copyOf(dx);
    dy = List.copyOf(dy);
  }

  /** The displacement at a post position, pre px. */
  public Point at(double x, double y) {
    return new DisplacementRow(this).at(x, y);
  }

  public Point at(Point post) {
    return at(post.x(), post.y());
  }

  /**
   * Least and greatest displacement that a post region may have: a B-spline surface stays within
   * the range of the control values it rests on.
   *
   * @return least x, least y, greatest x, greatest y, pre px
   */
  public double[] range(int x, int y, int w, int h) {
    double[] range = {
      Double.POSITIVE_INFINITY,
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY,
      Double.NEGATIVE_INFINITY
    };
    for (int row = first(y, originY, rows); row <= last(y + h, originY, rows); row++) {
      for (int column = first(x, originX, columns);
          column <= last(x + w, originX, columns);
          column++) {
        double valueX = dx.get(row * columns + column);
        double valueY = dy.get(row * columns + column);
        range[0] = Math.min(range[0], valueX);
        range[1] = Math.min(range[1], valueY);
        range[2] = Math.max(range[2], valueX);
        range[3] = Math.max(range[3], valueY);
      }
    }
    return range;
  }

  private int first(double from, double origin, int count) {
    return Math.clamp((long) Math.floor((from - origin) / spacing) - 1, 0, count - 1);
  }

  private int last(double to, double origin, int count) {
    return Math.clamp((long) Math.floor((to - origin) / spacing) + 2, 0, count - 1);
  }

  /** The same displacement between pixels of a pyramid level. */
  Displacement atLevel(int level) {
    if (level == 0) {
      return this;
    }
    double factor = 1L << level;
    return new Displacement(
        (originX + 0.5) / factor - 0.5,
        (originY + 0.5) / factor - 0.5,
        spacing / factor,
        columns,
        rows,
        dx.stream().map(v -> v / factor).toList(),
        dy.stream().map(v -> v / factor).toList());
  }
}
