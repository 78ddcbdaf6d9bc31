package endolith.app.run;

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
  /** Parts of a task's time that its stages take, more or less. */
  private static final double[] WEIGHTS = {0.25, 0.1, 0.3, 0.35};

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

  /** How much of the whole task is done, 0 to 1, more or less. */
  double done() {
    if (phase == Phase.DONE || phase == Phase.CRASHED) {
      return 1;
    }
    double sum = 0;
    for (StageReport report : finished) {
      sum += WEIGHTS[report.stage() - 1];
    }
    boolean counted = finished.stream().anyMatch(report -> report.stage() == stage);
    return stage == 0 || counted ? sum : sum + share * WEIGHTS[stage - 1];
  }
}
