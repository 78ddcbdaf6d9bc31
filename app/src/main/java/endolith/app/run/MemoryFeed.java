package endolith.app.run;

import endolith.app.memory.MemoryListener;
import endolith.monitor.sampling.ProcessReading;
import endolith.monitor.sampling.Snapshot;
import java.util.Map;
import java.util.stream.Collectors;

/** Memory of the batch's processes, asked for by whoever shows it. Thread-safe. */
public interface MemoryFeed {

  /** Resident bytes by process, as of the last measurement. */
  Map<Long, Long> resident();

  /** Bytes that processes can still take; −1 if unknown. */
  long availableBytes();

  /** Knows nothing. */
  MemoryFeed NONE =
      new MemoryFeed() {
        @Override
        public Map<Long, Long> resident() {
          return Map.of();
        }

        @Override
        public long availableBytes() {
          return -1;
        }
      };

  /** Holds what the monitor told last. */
  final class Latest implements MemoryFeed, MemoryListener {
    private volatile Map<Long, Long> resident = Map.of();
    private volatile long available = -1;

    @Override
    public void sampled(Snapshot snapshot) {
      resident =
          snapshot.processes().stream()
              .collect(
                  Collectors.toUnmodifiableMap(ProcessReading::pid, ProcessReading::residentBytes));
      available = snapshot.machine().availableBytes();
    }

    @Override
    public Map<Long, Long> resident() {
      return resident;
    }

    @Override
    public long availableBytes() {
      return available;
    }
  }
}
