package endolith.monitor.sampling;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Measures one process in every way there is, at the same moments, until it is closed. */
public final class BackendTrial implements AutoCloseable {
  private static final Duration PERIOD = Duration.ofMillis(100);

  private final List<Backend> backends;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;

  /**
   * @param javaView what the process's Java runtime told last of its committed heap, bytes; empty
   *     before it told anything
   */
  public BackendTrial(long pid, Supplier<OptionalLong> javaView) {
    ProcFiles files = new ProcFiles();
    OshiProbe oshi = new OshiProbe();
    ControlGroup group = ControlGroup.ofThisProcess();
    this.backends =
        List.of(
            new Backend(
                BackendResult.Way.OSHI,
                () -> figure(oshi.read(pid), ProcessReading::residentBytes)),
            new Backend(
                BackendResult.Way.STATUS,
                () -> figure(files.read(pid), ProcessReading::residentBytes)),
            new Backend(
                BackendResult.Way.ANONYMOUS,
                () -> figure(files.read(pid), ProcessReading::anonymousBytes)),
            new Backend(BackendResult.Way.PROPORTIONAL, () -> files.proportionalBytes(pid)),
            new Backend(
                BackendResult.Way.HIGH_WATER,
                () -> figure(files.read(pid), ProcessReading::peakBytes)),
            new Backend(BackendResult.Way.CONTROL_GROUP, group::usedBytes),
            new Backend(BackendResult.Way.JAVA, javaView));
    this.thread = Thread.ofPlatform().daemon().name("backends").start(this::measure);
  }

  private static OptionalLong figure(
      Optional<ProcessReading> reading, Function<ProcessReading, @Nullable Long> which) {
    Long bytes = reading.isEmpty() ? null : which.apply(reading.get());
    return bytes == null ? OptionalLong.empty() : OptionalLong.of(bytes);
  }

  private void measure() {
    try {
      do {
        backends.forEach(Backend::read);
      } while (!closed.await(PERIOD.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** One for each way, once the trial is closed. */
  public List<BackendResult> results() {
    return backends.stream().map(Backend::result).toList();
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
