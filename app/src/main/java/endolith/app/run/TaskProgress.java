package endolith.app.run;

import endolith.app.pace.ExpectedTime;
import endolith.engine.task.StageReport;
import endolith.engine.task.TaskResult;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The progress of a task at one moment.
 *
 * @param stage that it is in, 1 to 4; 0 before the first
 * @param share of the stage that is done, 0 to 1
 * @param finished the stages that are over
 * @param pid of its worker while it runs; 0 else
 * @param started when it began; null if it has not
 * @param waiting why it may not begin yet; empty if nothing keeps it
 */
record TaskProgress(
    Phase phase,
    int stage,
    double share,
    List<StageReport> finished,
    long pid,
    @Nullable Instant started,
    @Nullable Long peakBytes,
    @Nullable TaskResult result,
    String waiting) {
  static final TaskProgress WAITING =
      new TaskProgress(Phase.WAITING, 0, 0, List.of(), 0, null, null, null, "");

  TaskProgress {
    finished = List.copyOf(finished);
  }

  /** Also what was seen from outside counts as its peak: it reports less often. */
  TaskProgress seenAt(@Nullable Long residentBytes) {
    if (residentBytes == null || peakBytes != null && peakBytes >= residentBytes) {
      return this;
    }
    return new TaskProgress(
        phase, stage, share, finished, pid, started, residentBytes, result, waiting);
  }

  /** Without what was said of a stage that is made again, and of those after it. */
  TaskProgress goingBackTo(int number) {
    List<StageReport> before = finished.stream().filter(report -> report.stage() < number).toList();
    return new TaskProgress(phase, stage, share, before, pid, started, peakBytes, result, waiting);
  }

  /** As it stays when its run has ended before everything was done. */
  TaskProgress atTheEnd() {
    Phase end =
        switch (phase) {
          case WAITING -> Phase.LEFT;
          case RUNNING -> Phase.STOPPED;
          case DONE, CRASHED, STOPPED, LEFT -> phase;
        };
    return new TaskProgress(end, stage, share, finished, 0, started, peakBytes, result, "");
  }

  /** How many of the seconds that were expected are done. */
  double done(ExpectedTime expectedTime) {
    if (phase == Phase.DONE) {
      return expectedTime.total();
    }
    double sum = 0;
    for (StageReport report : finished) {
      sum += expectedTime.of(report.stage());
    }
    boolean counted = finished.stream().anyMatch(report -> report.stage() == stage);
    return stage == 0 || counted ? sum : sum + share * expectedTime.of(stage);
  }
}
