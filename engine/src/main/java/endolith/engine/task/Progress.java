package endolith.engine.task;

import java.util.concurrent.atomic.LongAdder;

/**
 * Counters that workers bump and whoever watches polls; in units of the work's own choice (tiles).
 */
public final class Progress {
  private final LongAdder done = new LongAdder();
  private final LongAdder total = new LongAdder();

  /** Announces {@code units} more units of work. */
  public void expect(long units) {
    total.add(units);
  }

  public void advance(long units) {
    done.add(units);
  }

  /** Share of the announced work that is done, 0 to 1; 0 before any was announced. */
  public double fraction() {
    long expected = total.sum();
    return expected == 0 ? 0 : Math.min(1, (double) done.sum() / expected);
  }
}
