package endolith.monitor.leak;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/** The baselines of a process: what it kept after each of some tasks, as a series without gaps. */
final class Baselines {
  private Baselines() {}

  /**
   * Memory in use where that is known of any task, else resident memory: from calm moments alone,
   * and, if there were others, from all.
   */
  static List<double[]> of(List<TaskBaseline> baselines) {
    boolean known = baselines.stream().anyMatch(baseline -> baseline.inUseBytes().isPresent());
    Function<TaskBaseline, OptionalLong> bytes =
        known ? TaskBaseline::inUseBytes : baseline -> OptionalLong.of(baseline.residentBytes());
    double[] all = of(baselines, bytes);
    return baselines.stream().allMatch(TaskBaseline::calm)
        ? List.of(all)
        : List.of(calm(baselines, bytes), all);
  }

  /** From calm moments alone. */
  static double[] calm(List<TaskBaseline> baselines, Function<TaskBaseline, OptionalLong> bytes) {
    return of(
        baselines, baseline -> baseline.calm() ? bytes.apply(baseline) : OptionalLong.empty());
  }

  /** What is usual: the median; 0 of nothing. */
  static double middle(double[] series) {
    double[] sorted = series.clone();
    Arrays.sort(sorted);
    return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
  }

  /**
   * Tasks of which it is not known lie on the line between those before and after; at either end
   * they are left out.
   */
  static double[] of(List<TaskBaseline> baselines, Function<TaskBaseline, OptionalLong> bytes) {
    List<OptionalLong> told = baselines.stream().map(bytes).toList();
    int first = 0;
    int end = told.size();
    while (first < end && told.get(first).isEmpty()) {
      first++;
    }
    while (end > first && told.get(end - 1).isEmpty()) {
      end--;
    }
    double[] series = new double[end - first];
    int last = 0;
    for (int i = 0; i < series.length; i++) {
      OptionalLong value = told.get(first + i);
      if (value.isPresent()) {
        series[i] = value.getAsLong();
        fill(series, last, i);
        last = i;
      }
    }
    return series;
  }

  private static void fill(double[] series, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      series[i] = series[from] + (series[to] - series[from]) * (i - from) / (to - from);
    }
  }
}
