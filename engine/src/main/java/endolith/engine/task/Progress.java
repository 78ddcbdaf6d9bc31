package endolith.engine.task;

import java.util.concurrent.atomic.LongAdder;

/**
 * Counters that workers bump and whoever watches polls; in units of the work's own choice (tiles).
 * The work may consist of parts, and these of batches that are announced one after the other: what
 * is seen of it never goes back, and is whole only when the last batch of the last part is.
 */
public final class Progress {
  private final LongAdder done = new LongAdder();
  private final LongAdder total = new LongAdder();

  /** Where the batch begins and ends, as shares of all. */
  private double from;

  private double to = 1;

  /** Of the part that the batch belongs to. */
  private double partEnd = 1;

  /** That are still to come in this part, as far as is known. */
  private int batches = 1;

  private double seen;

  /**
   * Begins a part of the work.
   *
   * @param end share of all the work that is done when the part is
   * @param batchesInIt how many batches will be announced in it, more or less
   */
  public synchronized void part(double end, int batchesInIt) {
    fraction();
    partEnd = end;
    batches = batchesInIt;
    begin();
  }

  private void begin() {
    from = seen;
    to = from + (partEnd - from) / Math.max(1, batches);
    batches--;
    done.reset();
    total.reset();
  }

  /** Announces {@code units} more units of work: a new batch, if all before them are done. */
  public synchronized void expect(long units) {
    long before = total.sum();
    if (before > 0 && done.sum() >= before) {
      fraction();
      begin();
    }
    total.add(units);
  }

  public void advance(long units) {
    done.add(units);
  }

  /** Share of all the work that is done, 0 to 1; 0 before any was announced. */
  public synchronized double fraction() {
    long expected = total.sum();
    double ofBatch = expected == 0 ? 0 : Math.min(1, (double) done.sum() / expected);
    seen = Math.max(seen, from + (to - from) * ofBatch);
    return seen;
  }
}
