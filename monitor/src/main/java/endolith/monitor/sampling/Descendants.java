package endolith.monitor.sampling;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/** Processes that watched ones have started: each is counted with its nearest watched ancestor. */
final class Descendants {
  private final Stream<ProcessHandle> all;

  private Descendants(Stream<ProcessHandle> all) {
    this.all = all;
  }

  static Descendants ofThisProcess() {
    return new Descendants(ProcessHandle.current().descendants());
  }

  /**
   * @return watched process by descendant that is not itself watched
   */
  Map<Long, Long> owners(Set<Long> watched) {
    Map<Long, Long> owners = new HashMap<>();
    all.filter(process -> !watched.contains(process.pid()))
        .forEach(
            process ->
                nearest(process, watched).ifPresent(owner -> owners.put(process.pid(), owner)));
    return owners;
  }

  private static Optional<Long> nearest(ProcessHandle process, Set<Long> watched) {
    Optional<ProcessHandle> at = process.parent();
    while (at.isPresent()) {
      if (watched.contains(at.get().pid())) {
        return at.map(ProcessHandle::pid);
      }
      at = at.get().parent();
    }
    return Optional.empty();
  }

  /** A reading with those of its descendants added. */
  static ProcessReading together(
      ProcessReading own, Map<Long, Long> owners, LongFunction<Optional<ProcessReading>> probe) {
    ProcessReading sum = own;
    for (Map.Entry<Long, Long> entry : owners.entrySet()) {
      if (entry.getValue() == own.pid()) {
        ProcessReading before = sum;
        sum = probe.apply(entry.getKey()).map(before::plus).orElse(before);
      }
    }
    return sum;
  }
}
