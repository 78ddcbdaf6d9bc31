package endolith.monitor.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The robust line through the baselines of one process: the median of all pairs' slopes. */
final class BaselineTrend {
  private static final int WARM_UP = 2;
  private static final int FEWEST = 4;

  private BaselineTrend() {}

  static Optional<MemoryChart.Trend> of(List<MemoryChart.Mark> marks) {
    if (marks.size() < WARM_UP + FEWEST) {
      return Optional.empty();
    }
    List<MemoryChart.Mark> warm = marks.subList(WARM_UP, marks.size());
    List<Double> slopes = new ArrayList<>();
    for (int i = 0; i < warm.size(); i++) {
      for (int j = i + 1; j < warm.size(); j++) {
        slopes.add((warm.get(j).mib() - warm.get(i).mib()) / (j - i));
      }
    }
    double slope = middle(slopes);
    List<Double> starts = new ArrayList<>();
    for (int i = 0; i < warm.size(); i++) {
      starts.add(warm.get(i).mib() - slope * i);
    }
    double start = middle(starts);
    return Optional.of(
        new MemoryChart.Trend(
            String.format(Locale.ROOT, "%+.1f MiB per task", slope),
            warm.getFirst().seconds(),
            start,
            warm.getLast().seconds(),
            start + slope * (warm.size() - 1),
            warm.getFirst().line()));
  }

  private static double middle(List<Double> values) {
    Collections.sort(values);
    return values.get(values.size() / 2);
  }
}
