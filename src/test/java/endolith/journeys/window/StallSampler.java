package endolith.journeys.window;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * Looks at what a thread does whenever it has worked for long without coming round, so that a stall
 * can be mended. Counts the thread's own processor time: other programs' is not its doing.
 */
final class StallSampler {
  private static final long NOTED_NANOS = Duration.ofMillis(40).toNanos();
  private static final long PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
  private static final int MOST_NAMED = 12;
  private static final int MOST_FRAMES = 14;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final long begun = System.nanoTime();
  private final Thread watched;
  private final List<Stall> stalls = new ArrayList<>();
  private final Thread thread =
      Thread.ofPlatform().daemon().name("stall witness").unstarted(this::watch);
  private final List<String> seen = new ArrayList<>();
  private volatile long worked;
  private volatile boolean over;
  private long last = System.nanoTime();

  /** Times in ns; the stacks in the order in which they were seen. */
  private record Stall(long at, long worked, long lasted, List<String> stacks) {
    String text() {
      String seen =
          stacks.stream().distinct().limit(4).collect(Collectors.joining("\n      then "));
      return "  %.2f s: %d ms of work in %d ms\n           %s"
          .formatted(at / 1e9, worked / 1_000_000, lasted / 1_000_000, seen);
    }
  }

  /** Watches the thread that calls this. */
  StallSampler() {
    watched = Thread.currentThread();
    beat();
    thread.start();
  }

  /** The thread comes round. */
  void beat() {
    long now = System.nanoTime();
    long used = threads.getCurrentThreadCpuTime();
    synchronized (seen) {
      long took = used - worked;
      if (worked != 0 && took > NOTED_NANOS) {
        stalls.add(new Stall(last - begun, took, now - last, List.copyOf(seen)));
      }
      seen.clear();
      last = now;
      worked = used;
    }
  }

  private void watch() {
    while (!over) {
      LockSupport.parkNanos(PERIOD_NANOS);
      long used = threads.getThreadCpuTime(watched.threadId()) - worked;
      if (used > NOTED_NANOS / 2) {
        String stack = stack();
        synchronized (seen) {
          seen.add(stack);
        }
      }
    }
  }

  /** Where it is: the innermost frames of all, then only those of this program. */
  private String stack() {
    StackTraceElement[] frames = watched.getStackTrace();
    List<String> named = new ArrayList<>();
    Arrays.stream(frames)
        .map(frame -> frame.getClassName().replaceAll(".*\\.", "") + "." + frame.getMethodName())
        .limit(MOST_FRAMES / 2)
        .forEach(named::add);
    Arrays.stream(frames)
        .skip(MOST_FRAMES / 2)
        .filter(frame -> frame.getClassName().startsWith("endolith."))
        .map(frame -> frame.getClassName().replaceAll(".*\\.", "") + "." + frame.getMethodName())
        .limit(MOST_FRAMES / 2)
        .forEach(named::add);
    return String.join(" < ", named);
  }

  void end() {
    over = true;
  }

  /** The longest ones, with what was done. */
  String text() {
    synchronized (seen) {
      return stalls.stream()
          .sorted(Comparator.comparingLong(Stall::worked).reversed())
          .limit(MOST_NAMED)
          .map(Stall::text)
          .collect(Collectors.joining("\n"));
    }
  }
}
