package endolith.monitor.sampling;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a snapshot of the watched processes again and again, on a thread of its own. */
public final class Sampler implements AutoCloseable {
  /** Four times a second. */
  public static final Duration DEFAULT_PERIOD = Duration.ofMillis(250);

  /** The most often that is of use. */
  public static final Duration SHORTEST_PERIOD = Duration.ofMillis(100);

  /** The most seldom that is of use. */
  public static final Duration LONGEST_PERIOD = Duration.ofSeconds(10);

  private static final Logger LOG = LoggerFactory.getLogger(Sampler.class);
  private static final Duration FAMILY_PERIOD = Duration.ofSeconds(5);

  private final ProcessProbe probe;
  private final MachineProbe machine;
  private final SamplingRate rate;
  private final Consumer<? super Snapshot> listener;
  private final Set<Long> watched = new ConcurrentSkipListSet<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
  private final Thread thread;
  private Map<Long, Long> descendants = Map.of();
  private long familyKnown = Long.MIN_VALUE;
  private volatile SamplerCost cost = SamplerCost.NONE;

  /**
   * Begins at once.
   *
   * @param period wished for; longer ones are used if this costs too much
   * @param listener gets each snapshot on the sampler's thread
   */
  public Sampler(
      ProcessProbe probe,
      MachineProbe machine,
      Duration period,
      Consumer<? super Snapshot> listener) {
    this.probe = probe;
    this.machine = machine;
    this.rate = new SamplingRate(period);
    this.listener = listener;
    this.thread = Thread.ofPlatform().daemon().name("memory sampler").start(this::sample);
  }

  /** Begins to watch a process, with all processes that it starts. */
  public void watch(long pid) {
    watched.add(pid);
  }

  public void unwatch(long pid) {
    watched.remove(pid);
  }

  /** What sampling has cost so far. */
  public SamplerCost cost() {
    return cost;
  }

  private void sample() {
    long started = System.nanoTime();
    long begun = clock.getCurrentThreadCpuTime();
    long next = started;
    try {
      do {
        long before = clock.getCurrentThreadCpuTime();
        try {
          listener.accept(snapshot());
        } catch (RuntimeException e) {
          LOG.warn("a sample was lost", e);
        }
        long now = clock.getCurrentThreadCpuTime();
        rate.took(now - before);
        cost =
            new SamplerCost(
                cost.samples() + 1,
                Duration.ofNanos(now - begun),
                Duration.ofNanos(System.nanoTime() - started),
                rate.period());
        next = Math.max(next + rate.period().toNanos(), System.nanoTime());
      } while (!closed.await(next - System.nanoTime(), TimeUnit.NANOSECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Snapshot snapshot() {
    findDescendants();
    List<ProcessReading> readings = new ArrayList<>();
    for (long pid : watched) {
      probe
          .read(pid)
          .map(own -> Descendants.together(own, descendants, probe::read))
          .ifPresent(readings::add);
    }
    return new Snapshot(Instant.now(), readings, machine.read());
  }

  private void findDescendants() {
    long now = System.nanoTime();
    if (familyKnown == Long.MIN_VALUE || now - familyKnown > FAMILY_PERIOD.toNanos()) {
      familyKnown = now;
      descendants = Descendants.ofThisProcess().owners(watched);
    }
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
