package endolith.app.run;

import endolith.monitor.sampling.MachineProbe;
import endolith.monitor.sampling.ProcessProbe;
import endolith.monitor.sampling.Sampler;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Measures with the monitor's sampler, which runs only while there is something to measure. */
public final class SampledMemory implements MemoryFeed, AutoCloseable {
  private static final Duration PERIOD = Duration.ofMillis(500);

  private final Latest latest = new Latest();
  private final Set<Long> watched = new HashSet<>();
  private @Nullable Sampler sampler;

  @Override
  public synchronized void watch(Set<Long> pids) {
    if (pids.isEmpty()) {
      close();
      return;
    }
    Sampler running = sampler;
    if (running == null) {
      running = new Sampler(ProcessProbe.ofThisSystem(), new MachineProbe(), PERIOD, latest::take);
      sampler = running;
    }
    for (Long gone : Set.copyOf(watched)) {
      if (!pids.contains(gone)) {
        running.unwatch(gone);
        watched.remove(gone);
      }
    }
    for (Long pid : pids) {
      if (watched.add(pid)) {
        running.watch(pid);
      }
    }
  }

  @Override
  public Map<Long, Long> resident() {
    return latest.resident();
  }

  @Override
  public long availableBytes() {
    return latest.availableBytes();
  }

  @Override
  public synchronized void close() {
    if (sampler != null) {
      sampler.close();
      sampler = null;
      watched.clear();
    }
  }
}
