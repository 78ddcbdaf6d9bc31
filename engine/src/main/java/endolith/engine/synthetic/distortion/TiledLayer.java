package endolith.engine.synthetic.distortion;

/** A distortion that displaces tiles of the image as wholes. */
final class TiledLayer implements Layer {

  /** The displacement of the tile in a column and row. */
  @FunctionalInterface
  interface Displacement {
    double[] of(int column, int row);
  }

  private final double left;
  private final double top;
  private final double width;
  private final double height;
  private final Displacement displacement;

  /**
   * @param left first pixel of the tiles in column 0
   * @param top first pixel of the tiles in row 0
   * @param width of a tile
   * @param displacement shorter than a tile
   */
  TiledLayer(double left, double top, double width, double height, Displacement displacement) {
    this.left = left;
    this.top = top;
    this.width = width;
    this.height = height;
    this.displacement = displacement;
  }

  @Override
  public double[] undistorted(double x, double y) {
    double[] by = displacement.of(column(x), row(y));
    return new double[] {x - by[0], y - by[1]};
  }

  /** The place in the tile that should show it, or else in a neighbour that does. */
  @Override
  public double[] distorted(double x, double y) {
    for (int i = 0; i < 9; i++) {
      // The tile itself, number 4 of the nine, first.
      int at = (i + 4) % 9;
      double[] shown = placed(x, y, column(x) + at % 3 - 1, row(y) + at / 3 - 1);
      if (shown.length > 0) {
        return shown;
      }
    }
    double[] by = displacement.of(column(x), row(y));
    return new double[] {x + by[0], y + by[1]};
  }

  @Override
  public boolean isShownOnce(double x, double y) {
    int times = 0;
    for (int i = 0; i < 9; i++) {
      times += placed(x, y, column(x) + i % 3 - 1, row(y) + i / 3 - 1).length > 0 ? 1 : 0;
    }
    return times == 1;
  }

  /** Where a tile shows the content of (x, y); empty if it does not. */
  private double[] placed(double x, double y, int column, int row) {
    double[] by = displacement.of(column, row);
    double u = x + by[0];
    double v = y + by[1];
    return column(u) == column && row(v) == row ? new double[] {u, v} : new double[0];
  }

  private int column(double x) {
    return (int) Math.floor((x + 0.5 - left) / width);
  }

  private int row(double y) {
    return (int) Math.floor((y + 0.5 - top) / height);
  }
}
