package endolith.viewer.chart;

import java.util.Arrays;

/**
 * A series as points on the screen: where several of its points share a column of pixels, the least
 * and the most of them stand for all, so that there are never more than a few for each column.
 */
final class SeriesEnvelope {
  private double[] xs = new double[512];
  private double[] ys = new double[512];
  private boolean[] starts = new boolean[512];
  private int size;

  /** The visible part of a series, and one point beyond either end. */
  static SeriesEnvelope of(Series series, int measure, PlotArea area) {
    SeriesEnvelope envelope = new SeriesEnvelope();
    int first = Math.max(0, series.lastBefore(area.from()));
    int last = Math.min(series.size() - 1, series.lastBefore(area.to()) + 1);
    long column = Long.MIN_VALUE;
    double least = 0;
    double most = 0;
    double x = 0;
    boolean start = true;
    boolean open = false;
    for (int i = first; i <= last; i++) {
      double mean = series.mean(measure, i);
      if (Double.isNaN(mean)) {
        continue;
      }
      double at = area.x(series.seconds(i));
      long now = (long) Math.floor(at);
      boolean begins = series.begins(i);
      if (open && now == column && !begins) {
        least = Math.min(least, series.low(measure, i));
        most = Math.max(most, series.high(measure, i));
        x = at;
        continue;
      }
      if (open) {
        envelope.add(x, least, most, start, area);
      }
      start = begins || !open;
      column = now;
      x = at;
      least = series.low(measure, i);
      most = series.high(measure, i);
      open = true;
    }
    if (open) {
      envelope.add(x, least, most, start, area);
    }
    return envelope;
  }

  private void add(double x, double least, double most, boolean start, PlotArea area) {
    double highest = area.y(most);
    double lowest = area.y(least);
    if (lowest - highest < 1) {
      add(x, (highest + lowest) / 2, start);
    } else {
      boolean fromBelow = size > 0 && !start && ys[size - 1] > (highest + lowest) / 2;
      add(x, fromBelow ? lowest : highest, start);
      add(x, fromBelow ? highest : lowest, false);
    }
  }

  private void add(double x, double y, boolean start) {
    if (size == xs.length) {
      xs = Arrays.copyOf(xs, 2 * size);
      ys = Arrays.copyOf(ys, 2 * size);
      starts = Arrays.copyOf(starts, 2 * size);
    }
    xs[size] = x;
    ys[size] = y;
    starts[size] = start;
    size++;
  }

  int size() {
    return size;
  }

  double x(int point) {
    return xs[point];
  }

  double y(int point) {
    return ys[point];
  }

  /** Whether a point is not joined to the one before. */
  boolean starts(int point) {
    return starts[point];
  }
}
