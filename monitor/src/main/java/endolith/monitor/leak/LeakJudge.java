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

  /** How many baselines it takes if garbage may hide in them. */
  private static final int LEAST_UNSETTLED = 24;

  private static final String RISING =
      "the baseline rises; the next task will show whether it lasts.";

  private static final String SETTLING =
      "the baseline has risen, but ever more slowly: the worker is still warming up.";

  private LeakJudge() {}

  /**
   * @param marks of one process, one for each task in order
   */
  public static LeakFinding judge(List<TaskMark> marks, Surroundings surroundings) {
    List<TaskMark> warm = marks.subList(Math.min(WARM_UP, marks.size()), marks.size());
    List<TaskMark> recent = warm.subList(Math.max(0, warm.size() - MEMORY), warm.size());
    boolean settled = recent.stream().allMatch(TaskMark::settled);
    int least = settled ? Climb.LEAST + 1 : LEAST_UNSETTLED;
    List<double[]> views =
        Baselines.of(recent).stream().filter(series -> series.length >= least).toList();
    if (views.isEmpty()) {
      return highPeak(marks, recent.size(), surroundings)
          .orElseGet(() -> tooFew(recent.size(), least));
    }
    double whole = Baselines.middle(views.getFirst());
    for (double[] view : views) {
      if (leaks(view, whole)) {
        Climb climb = Climb.of(view, whole);
        Optional<GrowingPart> part = GrowingPart.of(recent, climb.line().slope());
        return leak(climb, view.length, part, recent, surroundings);
      }
    }
    // One part may climb for all to see while another hides it in the sum.
    for (GrowingPart part : GrowingPart.values()) {
      double[] series = part.series(recent);
      if (series.length >= least && leaks(series, whole)) {
        Climb climb = Climb.of(series, whole);
        return leak(climb, series.length, Optional.of(part), recent, surroundings);
      }
    }
    Climb climb = Climb.of(views.getFirst(), whole);
    int tasks = views.getFirst().length;
    if (climb.leaking()) {
      return rising(climb, tasks, RISING);
    }
    return highPeak(marks, tasks, surroundings)
        .orElseGet(
            () -> climb.settling() ? rising(climb, tasks, SETTLING) : stable(climb, tasks, recent));
  }

  private static boolean leaks(double[] series, double whole) {
    return Climb.of(series, whole).leaking()
        && Climb.of(Arrays.copyOf(series, series.length - 1), whole).leaking();
  }

  private static LeakFinding leak(
      Climb climb,
      int tasks,
      Optional<GrowingPart> part,
      List<TaskMark> marks,
      Surroundings surroundings) {
    // The sum may rise faster: classes and code come in beside it.
    double pace =
        Math.min(
            climb.line().slope(),
            part.map(where -> where.pace(marks)).orElse(Double.POSITIVE_INFINITY));
    double left = surroundings.roomBytes() / pace;
    int tasksLeft = (int) Math.clamp(left, 0, 1_000_000);
    String sentence =
        "the worker keeps %s more after every task%s, and does not give it back (%d tasks, confidence %s). Memory runs out after %,d more tasks."
            .formatted(
                Amount.of(pace),
                part.map(where -> ", " + where.text()).orElse(""),
                tasks,
                Amount.percent(1 - climb.chance()),
                tasksLeft);
    return finding(
        LeakVerdict.LEAK,
        climb,
        pace,
        tasks,
        part,
        OptionalInt.of(tasksLeft),
        sentence,
        "Replacing the worker frees it; with --mode fresh each task gets a new process.");
  }

  private static Optional<LeakFinding> highPeak(
      List<TaskMark> marks, int counted, Surroundings surroundings) {
    long peak = marks.stream().mapToLong(TaskMark::peakBytes).max().orElse(0);
    if (peak <= surroundings.budgetBytes() || marks.isEmpty()) {
      return Optional.empty();
    }
    String sentence =
        "memory rises to %s within a task, above the budget of %s, and returns to %s."
            .formatted(
                Amount.of(peak),
                Amount.of(surroundings.budgetBytes()),
                Amount.of(marks.getLast().residentBytes()));
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

  private static LeakFinding stable(Climb climb, int tasks, List<TaskMark> marks) {
    return finding(
        LeakVerdict.STABLE,
        climb,
        climb.line().slope(),
        tasks,
        Optional.empty(),
        OptionalInt.empty(),
        "memory returns to about %s after each of %d tasks."
            .formatted(Amount.of(marks.getLast().residentBytes()), tasks),
        "");
  }

  private static LeakFinding rising(Climb climb, int tasks, String sentence) {
    return finding(
        LeakVerdict.NOT_ENOUGH_DATA,
        climb,
        climb.line().slope(),
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
      Climb climb,
      double pace,
      int tasks,
      Optional<GrowingPart> part,
      OptionalInt tasksLeft,
      String sentence,
      String remedy) {
    return new LeakFinding(
        verdict, tasks, pace, 1 - climb.chance(), part, tasksLeft, sentence, remedy);
  }
}
