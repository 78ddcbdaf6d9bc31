package endolith.engine.align;

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
    double originX,
    double originY,
    double spacing,
    int columns,
    int rows,
    List<Double> dx,
    List<Double> dy) {

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
    DisplacementRow row = new DisplacementRow(this);
    row.moveTo(y);
    return new Point(row.dx(x), row.dy(x));
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
