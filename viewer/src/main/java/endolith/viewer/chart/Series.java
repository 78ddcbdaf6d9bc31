package endolith.viewer.chart;

import java.util.Arrays;

/**
 * Figures of several measures over time. Bounded: when it is full, points are merged in pairs, and
 * from then on only so many are kept; each keeps the least, the mean and the most of those that it
 * stands for, so no peak is lost.
 */
public final class Series {
  /** Half an hour at four a second, eight hours at one every four seconds. */
  static final int MOST_POINTS = 8192;

  private static final int FIRST_ROOM = 256;

  private final Column[] columns;
  private double[] seconds = new double[FIRST_ROOM];
  private boolean[] begins = new boolean[FIRST_ROOM];
  private int size;
  private int stride = 1;
  private int filled;
  private boolean broken = true;

  /** One measure. Single precision: of 16 GiB, it tells one KiB from the next. */
  private static final class Column {
    private float[] low = new float[FIRST_ROOM];
    private float[] mean = new float[FIRST_ROOM];
    private float[] high = new float[FIRST_ROOM];

    void grow(int room) {
      low = Arrays.copyOf(low, room);
      mean = Arrays.copyOf(mean, room);
      high = Arrays.copyOf(high, room);
    }

    void set(int at, double lowest, double middle, double highest) {
      low[at] = (float) lowest;
      mean[at] = (float) middle;
      high[at] = (float) highest;
    }

    /** What is unknown counts for nothing. */
    void merge(int at, int weight, double lowest, double middle, double highest) {
      if (Float.isNaN(mean[at])) {
        set(at, lowest, middle, highest);
      } else if (!Double.isNaN(middle)) {
        set(
            at,
            Math.min(low[at], lowest),
            (mean[at] * weight + middle) / (weight + 1),
            Math.max(high[at], highest));
      }
    }

    void halve(int pairs) {
      for (int i = 0; i < pairs; i++) {
        int from = 2 * i;
        set(i, low[from], mean[from], high[from]);
        merge(i, 1, low[from + 1], mean[from + 1], high[from + 1]);
      }
    }
  }

  /**
   * @param measures how many figures each point has
   */
  public Series(int measures) {
    columns = new Column[measures];
    Arrays.setAll(columns, any -> new Column());
  }

  /**
   * Adds a point. Times must not go back.
   *
   * @param values one for each measure; NaN where unknown
   */
  public void add(double atSeconds, double... values) {
    addSpan(atSeconds, values[0], values[0], values);
  }

  /**
   * Adds what an interval was.
   *
   * @param lowest of the first measure
   * @param highest of the first measure
   * @param values the means, one for each measure; NaN where unknown
   */
  public void addSpan(double atSeconds, double lowest, double highest, double... values) {
    boolean begin = broken;
    broken = false;
    if (size > 0 && filled < stride && !begin) {
      seconds[size - 1] = atSeconds;
      for (int m = 0; m < columns.length; m++) {
        columns[m].merge(
            size - 1, filled, m == 0 ? lowest : values[m], values[m], m == 0 ? highest : values[m]);
      }
      filled++;
      return;
    }
    makeRoom();
    seconds[size] = atSeconds;
    begins[size] = begin;
    for (int m = 0; m < columns.length; m++) {
      columns[m].set(size, m == 0 ? lowest : values[m], values[m], m == 0 ? highest : values[m]);
    }
    size++;
    filled = 1;
  }

  /** The next point will not be joined to the last: another process goes on. */
  public void breakHere() {
    broken = true;
  }

  private void makeRoom() {
    if (size == MOST_POINTS) {
      halve();
    } else if (size == seconds.length) {
      int room = Math.min(MOST_POINTS, 2 * size);
      seconds = Arrays.copyOf(seconds, room);
      begins = Arrays.copyOf(begins, room);
      for (Column column : columns) {
        column.grow(room);
      }
    }
  }

  private void halve() {
    for (Column column : columns) {
      column.halve(size / 2);
    }
    for (int i = 0; i < size / 2; i++) {
      seconds[i] = seconds[2 * i + 1];
      begins[i] = begins[2 * i] || begins[2 * i + 1];
    }
    size /= 2;
    stride *= 2;
  }

  public int size() {
    return size;
  }

  /** Time of a point, or the end of what it stands for, in seconds since the beginning. */
  public double seconds(int point) {
    return seconds[point];
  }

  /** Whether a point is not joined to the one before. */
  public boolean begins(int point) {
    return begins[point];
  }

  public double low(int measure, int point) {
    return columns[measure].low[point];
  }

  public double mean(int measure, int point) {
    return columns[measure].mean[point];
  }

  public double high(int measure, int point) {
    return columns[measure].high[point];
  }

  /** The last point not after a time; −1 if all are after it. */
  public int lastBefore(double atSeconds) {
    int found = Arrays.binarySearch(seconds, 0, size, atSeconds);
    return found >= 0 ? found : -found - 2;
  }

  /** The value at a time, from the nearest point within reach; NaN if there is none. */
  public double at(int measure, double atSeconds, double reach) {
    int before = lastBefore(atSeconds);
    double value = Double.NaN;
    double distance = reach;
    for (int point = Math.max(0, before); point <= before + 1 && point < size; point++) {
      double away = Math.abs(seconds[point] - atSeconds);
      if (away <= distance) {
        distance = away;
        value = mean(measure, point);
      }
    }
    return value;
  }

  /** The last value; NaN if there is none. */
  public double last(int measure) {
    return size == 0 ? Double.NaN : mean(measure, size - 1);
  }

  /** The largest value between two times; NaN if none is known. */
  public double highest(int measure, double from, double to) {
    double highest = Double.NaN;
    for (int i = Math.max(0, lastBefore(from)); i < size && seconds[i] <= to; i++) {
      double high = high(measure, i);
      if (!(high <= highest)) {
        highest = Double.isNaN(high) ? highest : high;
      }
    }
    return highest;
  }
}
