package endolith.monitor.sampling;

import java.util.function.LongSupplier;

/** One way of measuring, with what it saw so far. For one thread. */
final class Backend {
  private final String name;
  private final LongSupplier source;
  private final String why;
  private int readings;
  private double sum;
  private long highest;
  private long nanos;

  /**
   * @param source bytes; less than 0 if there is no reading now
   */
  Backend(String name, LongSupplier source, String why) {
    this.name = name;
    this.source = source;
    this.why = why;
  }

  void read() {
    long start = System.nanoTime();
    long bytes = source.getAsLong();
    long took = System.nanoTime() - start;
    if (bytes >= 0) {
      readings++;
      sum += bytes;
      highest = Math.max(highest, bytes);
      nanos += took;
    }
  }

  BackendResult result() {
    return new BackendResult(
        name,
        readings,
        readings == 0 ? 0 : sum / readings,
        highest,
        readings == 0 ? 0 : nanos / 1000.0 / readings,
        why);
  }
}
