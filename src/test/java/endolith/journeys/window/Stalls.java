package endolith.journeys.window;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import javafx.animation.AnimationTimer;
import org.jspecify.annotations.Nullable;

/**
 * Measures how long the window's thread did not come round to draw, and how much of that it worked
 * itself: the rest is other programs' doing.
 */
final class Stalls extends AnimationTimer {
  private static final Duration NOTICED = Duration.ofMillis(100);

  /** By length in ms, the last one for all longer ones. */
  private final long[] counts = new long[1001];

  private volatile long longestNanos;
  private volatile long noticed;
  private volatile long mostWorkNanos;
  private long last;
  private long workedBefore;
  private @Nullable StallSampler witness;

  private Stalls() {}

  static Stalls watch() {
    Stalls stalls = new Stalls();
    OpenWindow.onWindowThread(
        () -> {
          stalls.witness = new StallSampler();
          stalls.start();
          return true;
        });
    return stalls;
  }

  @Override
  public void handle(long now) {
    long called = System.nanoTime();
    StallSampler looking = witness;
    if (looking != null) {
      looking.beat();
    }
    long worked = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    if (last != 0) {
      mostWorkNanos = Math.max(mostWorkNanos, worked - workedBefore);
      long took = called - last;
      longestNanos = Math.max(longestNanos, took);
      int millis = (int) Math.min(counts.length - 1, took / 1_000_000);
      counts[millis]++;
      if (took > NOTICED.toNanos()) {
        noticed = noticed + 1;
      }
    }
    last = called;
    workedBefore = worked;
  }

  /** Does something on the window's thread that is none of its business, and does not count it. */
  void leaveOut(Runnable action) {
    OpenWindow.onWindowThread(
        () -> {
          stop();
          action.run();
          last = 0;
          start();
          return true;
        });
  }

  Duration longest() {
    return Duration.ofNanos(longestNanos);
  }

  /** The figures in a line; ends the measurement. */
  String text() {
    return OpenWindow.onWindowThread(
        () -> {
          stop();
          StallSampler looking = witness;
          if (looking != null) {
            looking.end();
          }
          return ("between two frames the window's thread used the processor for at most %d ms;"
                  + " they were at most %d ms apart, 99 of 100 within %d ms, %d of %d over %d ms")
              .formatted(
                  mostWorkNanos / 1_000_000,
                  longest().toMillis(),
                  percentile(0.99),
                  noticed,
                  Arrays.stream(counts).sum(),
                  NOTICED.toMillis());
        });
  }

  /** When its thread worked long without coming round, and what it did. */
  String longestWork() {
    StallSampler looked = witness;
    return looked == null ? "" : looked.text();
  }

  private int percentile(double share) {
    long rest = (long) Math.ceil(Arrays.stream(counts).sum() * share);
    for (int millis = 0; millis < counts.length; millis++) {
      rest -= counts[millis];
      if (rest <= 0) {
        return millis;
      }
    }
    return counts.length;
  }
}
