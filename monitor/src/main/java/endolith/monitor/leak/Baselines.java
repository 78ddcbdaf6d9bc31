package endolith.monitor.leak;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/** What a process kept after each of some tasks, as a series without gaps. */
final class Baselines {
  private Baselines() {}

  /**
   * Memory in use where that is known of any task, else resident memory: from calm moments alone,
   * and, if there were others, from all.
   */
  static List<double[]> of(List<TaskMark> marks) {
    boolean known = marks.stream().anyMatch(mark -> mark.inUseBytes().isPresent());
    Function<TaskMark, OptionalLong> bytes =
        known ? TaskMark::inUseBytes : mark -> OptionalLong.of(mark.residentBytes());
    double[] all = of(marks, bytes);
    return marks.stream().allMatch(TaskMark::calm)
        ? List.of(all)
        : List.of(calm(marks, bytes), all);
  }

  /** From calm moments alone. */
  static double[] calm(List<TaskMark> marks, Function<TaskMark, OptionalLong> bytes) {
    return of(marks, mark -> mark.calm() ? bytes.apply(mark) : OptionalLong.empty());
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
  static double[] of(List<TaskMark> marks, Function<TaskMark, OptionalLong> bytes) {
    List<OptionalLong> told = marks.stream().map(bytes).toList();
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
