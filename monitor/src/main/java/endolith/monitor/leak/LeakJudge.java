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

  private static final String RISING =
      "the baseline rises; the next task will show whether it lasts.";

  private static final String SETTLING =
      "the baseline has risen, but ever more slowly: the worker is still warming up.";

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
      return highPeak(baselines, recent.size(), limits)
          .orElseGet(() -> tooFew(recent.size(), least));
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
      return rising(growth, tasks, RISING);
    }
    return highPeak(baselines, tasks, limits)
        .orElseGet(
            () ->
                growth.settling()
                    ? rising(growth, tasks, SETTLING)
                    : stable(growth, tasks, recent));
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
    String sentence =
        "the worker keeps %s more after every task%s, and does not give it back (%d tasks, confidence %s). Memory runs out after %,d more tasks."
            .formatted(
                Amount.of(pace),
                part.map(where -> ", " + where.text()).orElse(""),
                tasks,
                Amount.percent(1 - growth.chance()),
                tasksLeft);
    return finding(
        LeakVerdict.LEAK,
        growth,
        pace,
        tasks,
        part,
        OptionalInt.of(tasksLeft),
        sentence,
        "Replacing the worker frees it; with --mode fresh each task gets a new process.");
  }

  private static Optional<LeakFinding> highPeak(
      List<TaskBaseline> baselines, int counted, MemoryLimits limits) {
    long peak = baselines.stream().mapToLong(TaskBaseline::peakBytes).max().orElse(0);
    if (peak <= limits.budgetBytes() || baselines.isEmpty()) {
      return Optional.empty();
    }
    String sentence =
        "memory rises to %s within a task, above the budget of %s, and returns to %s."
            .formatted(
                Amount.of(peak),
                Amount.of(limits.budgetBytes()),
                Amount.of(baselines.getLast().residentBytes()));
    return Optional.of(
        new LeakFinding(
            LeakVerdict.HIGH_PEAK,
            counted,
            0,
            0,
            Optional.empty(),
            OptionalInt.empty(),
            sentence,
            "If the machine runs short: fewer workers, or a smaller budget."));
  }

  private static LeakFinding stable(
      BaselineGrowth growth, int tasks, List<TaskBaseline> baselines) {
    return finding(
        LeakVerdict.STABLE,
        growth,
        growth.line().slope(),
        tasks,
        Optional.empty(),
        OptionalInt.empty(),
        "memory returns to about %s after each of %d tasks."
            .formatted(Amount.of(baselines.getLast().residentBytes()), tasks),
        "");
  }

  private static LeakFinding rising(BaselineGrowth growth, int tasks, String sentence) {
    return finding(
        LeakVerdict.NOT_ENOUGH_DATA,
        growth,
        growth.line().slope(),
        tasks,
        Optional.empty(),
        OptionalInt.empty(),
        sentence,
        "");
  }

  private static LeakFinding tooFew(int counted, int least) {
    return new LeakFinding(
        LeakVerdict.NOT_ENOUGH_DATA,
        counted,
        0,
        0,
        Optional.empty(),
        OptionalInt.empty(),
        "%d %s after the warm-up; it takes %d to tell a leak."
            .formatted(counted, counted == 1 ? "task" : "tasks", least),
        "");
  }

  private static LeakFinding finding(
      LeakVerdict verdict,
      BaselineGrowth growth,
      double pace,
      int tasks,
      Optional<GrowingPart> part,
      OptionalInt tasksLeft,
      String sentence,
      String remedy) {
    return new LeakFinding(
        verdict, tasks, pace, 1 - growth.chance(), part, tasksLeft, sentence, remedy);
  }
}
