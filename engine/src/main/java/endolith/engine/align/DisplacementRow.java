package endolith.engine.align;

/**
 * Evaluates a {@link Displacement} along one image row: the control rows are blended once per row,
 * so that a pixel costs four products per component. A value depends on its position only, never on
 * where the evaluation began. For one thread.
 */
final class DisplacementRow {
  private final Displacement displacement;
  private final double[] controlX;
  private final double[] controlY;
  private final double[] blendedX;
  private final double[] blendedY;
  private final double[] weights = new double[4];

  DisplacementRow(Displacement displacement) {
    this.displacement = displacement;
    this.controlX = displacement.dx().stream().mapToDouble(Double::doubleValue).toArray();
    this.controlY = displacement.dy().stream().mapToDouble(Double::doubleValue).toArray();
    this.blendedX = new double[displacement.columns()];
    this.blendedY = new double[displacement.columns()];
  }

  void moveTo(double y) {
    double t = (y - displacement.originY()) / displacement.spacing();
    int first = (int) Math.floor(t) - 1;
    cubic(t - Math.floor(t));
    int columns = displacement.columns();
    for (int column = 0; column < columns; column++) {
      double sumX = 0;
      double sumY = 0;
      for (int i = 0; i < 4; i++) {
        int row = Math.clamp(first + i, 0, displacement.rows() - 1);
        sumX += weights[i] * controlX[row * columns + column];
        sumY += weights[i] * controlY[row * columns + column];
      }
      blendedX[column] = sumX;
      blendedY[column] = sumY;
    }
  }

  double dx(double x) {
    return along(x, blendedX);
  }

  double dy(double x) {
    return along(x, blendedY);
  }

  private double along(double x, double[] control) {
    double t = (x - displacement.originX()) / displacement.spacing();
    int first = (int) Math.floor(t) - 1;
    cubic(t - Math.floor(t));
    int last = control.length - 1;
    double sum = 0;
    for (int i = 0; i < 4; i++) {
      sum += weights[i] * control[Math.clamp(first + i, 0, last)];
    }
    return sum;
  }

  private void cubic(double f) {
    double g = 1 - f;
    weights[0] = g * g * g / 6;
    weights[1] = (4 - 6 * f * f + 3 * f * f * f) / 6;
    weights[2] = (4 - 6 * g * g + 3 * g * g * g) / 6;
    weights[3] = f * f * f / 6;
  }
}
