package endolith.monitor.sampling;

import java.util.OptionalLong;
import java.util.function.Supplier;

/** One way of measuring, with what it saw so far. For one thread. */
final class Backend {
  private final BackendResult.Way way;
  private final Supplier<OptionalLong> source;
  private int readings;
  private double sum;
  private long highest;
  private long nanos;

  /**
   * @param source bytes; empty if there is no reading now
   */
  Backend(BackendResult.Way way, Supplier<OptionalLong> source) {
    this.way = way;
    this.source = source;
  }

  void read() {
    long start = System.nanoTime();
    OptionalLong reading = source.get();
    long took = System.nanoTime() - start;
    if (reading.isPresent()) {
      long bytes = reading.getAsLong();
      readings++;
      sum += bytes;
      highest = Math.max(highest, bytes);
      nanos += took;
    }
  }

  BackendResult result() {
    return new BackendResult(
        way,
        readings,
        readings == 0 ? 0 : sum / readings,
        highest,
        readings == 0 ? 0 : nanos / 1000.0 / readings);
  }
}
