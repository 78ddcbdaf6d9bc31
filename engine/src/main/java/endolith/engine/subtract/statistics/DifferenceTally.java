package endolith.engine.subtract.statistics;

import endolith.engine.image.Plane;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Passes a plane on to its reader and counts the values on the way, so that the difference is
 * computed, written and counted in one pass. Every region is to be read once; what is read twice
 * counts twice. The counts do not depend on the order or the threads.
 */
public final class DifferenceTally implements Plane {
  private final Plane plane;
  private final ConcurrentLinkedQueue<Counts> idle = new ConcurrentLinkedQueue<>();

  public DifferenceTally(Plane plane) {
    this.plane = plane;
  }

  @Override
  public int width() {
    return plane.width();
  }

  @Override
  public int height() {
    return plane.height();
  }

  @Override
  public boolean isBlank(int x, int y, int w, int h) {
    return plane.isBlank(x, y, w, h);
  }

  @Override
  public void read(int x, int y, int w, int h, float[] into) throws IOException {
    plane.read(x, y, w, h, into);
    Counts idleCounts = idle.poll();
    Counts counts = idleCounts == null ? new Counts() : idleCounts;
    counts.add(into, w * h);
    idle.add(counts);
  }

  /** What was read so far; not while a read is running. */
  public DifferenceHistogram histogram() {
    List<Counts> all = new ArrayList<>(idle);
    Counts sum = new Counts();
    all.forEach(counts -> counts.addTo(sum));
    boolean empty = sum.exponent == Counts.NARROWEST;
    return new DifferenceHistogram(empty ? 1 : Math.scalb(1.0, sum.exponent), sum.counts);
  }

  /** Bins widen by merging in pairs as larger values arrive; 0 stays an edge. */
  private static final class Counts {
    private static final int HALF = DifferenceHistogram.BINS / 2;
    private static final int NARROWEST = -40;
    private int exponent = NARROWEST;
    private long[] counts = new long[DifferenceHistogram.BINS];

    void add(float[] values, int length) {
      float largest = 0;
      for (int i = 0; i < length; i++) {
        float size = Math.abs(values[i]);
        largest = size > largest && size < Float.POSITIVE_INFINITY ? size : largest;
      }
      if (largest == 0) {
        return;
      }
      // Bins are half open: the exponent of the largest size plus one leaves room for −2^n too.
      widenTo(Math.max(exponent, Math.getExponent(largest) + 1 - 12));
      float factor = Math.scalb(1f, -exponent);
      for (int i = 0; i < length; i++) {
        float v = values[i];
        if (v != 0 && Math.abs(v) <= largest) {
          counts[HALF + (int) Math.floor(v * factor)]++;
        }
      }
    }

    void addTo(Counts sum) {
      sum.widenTo(Math.max(exponent, sum.exponent));
      widenTo(sum.exponent);
      for (int i = 0; i < counts.length; i++) {
        sum.counts[i] += counts[i];
      }
    }

    private void widenTo(int newExponent) {
      int shift = Math.min(31, newExponent - exponent);
      exponent = newExponent;
      if (shift > 0) {
        long[] wider = new long[counts.length];
        for (int i = 0; i < counts.length; i++) {
          wider[HALF + ((i - HALF) >> shift)] += counts[i];
        }
        counts = wider;
      }
    }
  }
}
