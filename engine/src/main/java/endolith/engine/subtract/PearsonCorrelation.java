package endolith.engine.subtract;

/** Pearson's correlation of pairs of values; a pair with NaN does not count. */
final class PearsonCorrelation {
  private int count;
  private double meanX;
  private double meanY;
  private double xx;
  private double yy;
  private double xy;

  void add(double x, double y) {
    if (Double.isNaN(x) || Double.isNaN(y)) {
      return;
    }
    count++;
    double beforeX = x - meanX;
    double beforeY = y - meanY;
    meanX += beforeX / count;
    meanY += beforeY / count;
    xx += beforeX * (x - meanX);
    yy += beforeY * (y - meanY);
    xy += beforeX * (y - meanY);
  }

  /** NaN if one of the values is always the same. */
  double value() {
    return xy / Math.sqrt(xx * yy);
  }
}
