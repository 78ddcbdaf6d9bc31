package endolith.monitor.leak;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Tells from a worker's baselines whether it leaks. It may be asked after every task: a leak is
 * called only when two questions in a row found one, and never from baselines of its warm-up.
 */
public final class LeakJudge {
  /** Tasks at the start of a process, in which code is loaded and buffers find their size. */
  static final int WARM_UP = 2;

  /** Older baselines are forgotten, so that a leak that begins late is still seen. */
  static final int MEMORY = 64;

  /** The last baselines of a process that count: earlier ones change no verdict. */
  public static final int MOST_BASELINES = WARM_UP + MEMORY;

  /** How many baselines it takes if garbage may hide in them. */
  private static final int LEAST_UNSETTLED = 24;

  private LeakJudge() {}

  /**
   * @param baselines of one process, one for each task in order
   */
  public static LeakFinding judge(List<TaskBaseline> baselines, MemoryLimits limits) {
    List<TaskBaseline> warm =
        baselines.subList(Math.min(WARM_UP, baselines.size()), baselines.size());
    List<TaskBaseline> recent = warm.subList(Math.max(0, warm.size() - MEMORY), warm.size());
    boolean settled = recent.stream().allMatch(TaskBaseline::settled);
    int least = settled ? BaselineGrowth.LEAST + 1 : LEAST_UNSETTLED;
    List<double[]> views =
        Baselines.of(recent).stream().filter(series -> series.length >= least).toList();
    if (views.isEmpty()) {
      return highPeak(baselines, limits)
          .orElseGet(() -> new LeakFinding.TooFew(recent.size(), least));
    }
    double whole = Baselines.middle(views.getFirst());
    for (double[] view : views) {
      if (leaks(view, whole)) {
        BaselineGrowth growth = BaselineGrowth.of(view, whole);
        Optional<GrowingPart> part = GrowingPart.of(recent, growth.line().slope());
        return leak(growth, view.length, part, recent, limits);
      }
    }
    // One part may climb for all to see while another hides it in the sum.
    for (GrowingPart part : GrowingPart.values()) {
      double[] series = part.series(recent);
      if (series.length >= least && leaks(series, whole)) {
        BaselineGrowth growth = BaselineGrowth.of(series, whole);
        return leak(growth, series.length, Optional.of(part), recent, limits);
      }
    }
    BaselineGrowth growth = BaselineGrowth.of(views.getFirst(), whole);
    int tasks = views.getFirst().length;
    if (growth.leaking()) {
      return rising(growth, false);
    }
    return highPeak(baselines, limits)
        .orElseGet(() -> growth.settling() ? rising(growth, true) : stable(growth, tasks, recent));
  }

  private static boolean leaks(double[] series, double whole) {
    return BaselineGrowth.of(series, whole).leaking()
        && BaselineGrowth.of(Arrays.copyOf(series, series.length - 1), whole).leaking();
  }

  private static LeakFinding leak(
      BaselineGrowth growth,
      int tasks,
      Optional<GrowingPart> part,
      List<TaskBaseline> baselines,
      MemoryLimits limits) {
    // The sum may rise faster: classes and code come in beside it.
    double pace =
        Math.min(
            growth.line().slope(),
            part.map(where -> where.pace(baselines)).orElse(Double.POSITIVE_INFINITY));
    double left = limits.roomBytes() / pace;
    int tasksLeft = (int) Math.clamp(left, 0, 1_000_000);
    return new LeakFinding.Leak(tasks, pace, 1 - growth.chance(), part, OptionalInt.of(tasksLeft));
  }

  private static Optional<LeakFinding> highPeak(List<TaskBaseline> baselines, MemoryLimits limits) {
    long peak = baselines.stream().mapToLong(TaskBaseline::peakBytes).max().orElse(0);
    if (peak <= limits.budgetBytes() || baselines.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new LeakFinding.HighPeak(peak, limits.budgetBytes(), baselines.getLast().residentBytes()));
  }

  private static LeakFinding stable(
      BaselineGrowth growth, int tasks, List<TaskBaseline> baselines) {
    return new LeakFinding.Stable(
        tasks, growth.line().slope(), 1 - growth.chance(), baselines.getLast().residentBytes());
  }

  private static LeakFinding rising(BaselineGrowth growth, boolean slackening) {
    return new LeakFinding.Rising(growth.line().slope(), 1 - growth.chance(), slackening);
  }
}
