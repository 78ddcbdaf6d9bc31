package endolith.app.run;

import endolith.app.pace.TimeLeft;
import java.time.Duration;
import java.util.List;

/**
 * How much of a batch is done, in seconds of work as they were expected.
 *
 * @param expected of all tasks that did not crash
 * @param done of them
 * @param longest what is left of the task with the most left
 * @param open tasks that are not over
 */
record WorkDone(double expected, double done, double longest, int open) {

  static WorkDone of(List<TaskRow> rows) {
    double expected = 0;
    double done = 0;
    double longest = 0;
    int open = 0;
    for (TaskRow row : rows) {
      if (row.phase() == Phase.CRASHED) {
        continue; // it tells nothing of how fast the others are
      }
      double all = row.expectedTime().total();
      double some = row.progress().get().done(row.expectedTime());
      expected += all;
      done += some;
      longest = Math.max(longest, all - some);
      open += row.phase().isOver() ? 0 : 1;
    }
    return new WorkDone(expected, done, longest, open);
  }

  /** 0 to 1. */
  double share() {
    return expected == 0 ? (open == 0 ? 1 : 0) : Math.min(1, done / expected);
  }

  Duration left(int workers, Duration elapsed) {
    int atATime = Math.max(1, Math.min(workers, open));
    return TimeLeft.of(expected, done, longest, atATime, elapsed);
  }
}
