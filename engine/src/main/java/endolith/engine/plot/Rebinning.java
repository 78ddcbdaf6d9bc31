package endolith.engine.plot;

/** A histogram rebinned to equal widths: counts over intervals are shared out by length. */
final class Rebinning {
  private final double low;
  private final double width;
  private final double[] counts;

  /**
   * @param low lower edge of the first bin
   * @param width of a bin
   */
  Rebinning(double low, double width, int bins) {
    this.low = low;
    this.width = width;
    this.counts = new double[bins];
  }

  /** Pours over {@code from} to {@code to}; what falls outside the bins is lost. */
  void pour(double from, double to, double count) {
    double a = (from - low) / width;
    double b = (to - low) / width;
    double length = b - a;
    int last = (int) Math.min(counts.length - 1, Math.floor(b));
    for (int i = (int) Math.max(0, Math.floor(a)); i <= last; i++) {
      double covered = Math.min(b, i + 1) - Math.max(a, i);
      counts[i] += length > 0 ? count * covered / length : count;
    }
  }

  double[] counts() {
    return counts;
  }
}
