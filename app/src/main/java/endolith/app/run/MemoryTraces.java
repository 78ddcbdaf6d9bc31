package endolith.app.run;

import endolith.viewer.chart.Trace;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Memory of each worker over the time of the batch. For the window's thread. */
public final class MemoryTraces {
  private final Map<Long, Trace> byPid = new LinkedHashMap<>();
  private int made;

  void add(long pid, Duration at, long residentBytes) {
    if (residentBytes >= 0) {
      byPid
          .computeIfAbsent(pid, any -> new Trace(++made))
          .add(at.toMillis() / 1000.0, residentBytes);
    }
  }

  void clear() {
    byPid.clear();
    made = 0;
  }

  /** In the order in which the workers began. */
  public List<Trace> all() {
    return List.copyOf(byPid.values());
  }
}
