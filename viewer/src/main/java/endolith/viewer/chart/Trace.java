package endolith.viewer.chart;

/**
 * A figure over time. Bounded: when it is full, every second point goes, and from then on only
 * every second one is kept, with the largest value of those it stands for.
 */
public final class Trace {
  /** Enough for a point per pixel. */
  static final int MOST_POINTS = 4096;

  private final int number;
  private final double[] seconds = new double[MOST_POINTS];
  private final double[] values = new double[MOST_POINTS];
  private int size;
  private int stride = 1;
  private int pending;

  /**
   * @param number 1 for the first of several
   */
  public Trace(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }

  public int size() {
    return size;
  }

  /** Time of a point, in seconds since the beginning. */
  public double seconds(int index) {
    return seconds[index];
  }

  public double value(int index) {
    return values[index];
  }

  /** Times must not go back. */
  public void add(double atSeconds, double value) {
    if (pending > 0) {
      seconds[size - 1] = atSeconds;
      values[size - 1] = Math.max(values[size - 1], value);
      pending--;
      return;
    }
    if (size == MOST_POINTS) {
      halve();
    }
    seconds[size] = atSeconds;
    values[size] = value;
    size++;
    pending = stride - 1;
  }

  private void halve() {
    for (int i = 0; i < MOST_POINTS / 2; i++) {
      seconds[i] = seconds[2 * i + 1];
      values[i] = Math.max(values[2 * i], values[2 * i + 1]);
    }
    size = MOST_POINTS / 2;
    stride *= 2;
  }

  /** The last value; NaN if there is none. */
  public double last() {
    return size == 0 ? Double.NaN : values[size - 1];
  }

  /** The largest value; 0 if there is none. */
  public double largest() {
    double largest = 0;
    for (int i = 0; i < size; i++) {
      largest = Math.max(largest, values[i]);
    }
    return largest;
  }
}
