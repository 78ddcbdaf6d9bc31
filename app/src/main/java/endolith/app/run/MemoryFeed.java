package endolith.app.run;

import endolith.monitor.sampling.Snapshot;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Memory of processes, asked for by whoever shows it. Thread-safe. */
public interface MemoryFeed {

  /** From now on these processes are measured, and no others. */
  void watch(Set<Long> pids);

  /** Resident bytes by process, as of the last measurement. */
  Map<Long, Long> resident();

  /** Bytes that processes can still take; −1 if unknown. */
  long availableBytes();

  /** Measures nothing. */
  MemoryFeed NONE =
      new MemoryFeed() {
        @Override
        public void watch(Set<Long> pids) {}

        @Override
        public Map<Long, Long> resident() {
          return Map.of();
        }

        @Override
        public long availableBytes() {
          return -1;
        }
      };

  /** Holds what a sampler tells. */
  final class Latest {
    private final Map<Long, Long> resident = new ConcurrentHashMap<>();
    private volatile long available = -1;

    void take(Snapshot snapshot) {
      Map<Long, Long> now = new ConcurrentHashMap<>();
      snapshot.processes().forEach(reading -> now.put(reading.pid(), reading.residentBytes()));
      resident.keySet().retainAll(now.keySet());
      resident.putAll(now);
      available = snapshot.machine().availableBytes();
    }

    Map<Long, Long> resident() {
      return Map.copyOf(resident);
    }

    long availableBytes() {
      return available;
    }
  }
}
