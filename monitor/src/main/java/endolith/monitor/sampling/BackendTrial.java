package endolith.monitor.sampling;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Measures one process in every way there is, at the same moments, until it is closed. */
public final class BackendTrial implements AutoCloseable {
  private static final Duration PERIOD = Duration.ofMillis(100);

  private final List<Backend> backends;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;

  /**
   * @param javaView what the process's Java runtime told last of its committed heap, bytes
   */
  public BackendTrial(long pid, LongSupplier javaView) {
    ProcFiles files = new ProcFiles();
    OshiProbe oshi = new OshiProbe();
    ControlGroup group = ControlGroup.ofThisProcess();
    this.backends =
        List.of(
            new Backend(
                "OSHI",
                () -> oshi.read(pid).map(ProcessReading::residentBytes).orElse(-1L),
                "resident pages; the same kernel counter as /proc, with all else OSHI reads"),
            new Backend(
                "/proc status",
                () -> files.read(pid).map(ProcessReading::residentBytes).orElse(-1L),
                "resident pages, shared libraries and mapped files counted in full"),
            new Backend(
                "anonymous",
                () -> files.read(pid).map(ProcessReading::anonymousBytes).orElse(-1L),
                "without pages of files, which the kernel can drop when memory is short"),
            new Backend(
                "smaps_rollup PSS",
                () -> files.proportionalBytes(pid),
                "pages shared with other processes counted by their share; slow to ask for"),
            new Backend(
                "high-water mark",
                () -> files.read(pid).map(ProcessReading::peakBytes).orElse(-1L),
                "the kernel's own maximum: it also has the peaks between two samples"),
            new Backend(
                "control group",
                () -> group.usedBytes().orElse(-1),
                "all processes of the container, with the file caches they caused"),
            new Backend(
                "Java runtime",
                javaView,
                "committed heap only: no code, stacks, native memory or mapped files"));
    this.thread = Thread.ofPlatform().daemon().name("backends").start(this::measure);
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
