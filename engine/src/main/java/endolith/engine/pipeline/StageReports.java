package endolith.engine.pipeline;

import endolith.engine.task.Objection;
import endolith.engine.task.ProcessUsage;
import endolith.engine.task.Progress;
import endolith.engine.task.Stage;
import endolith.engine.task.StageFinding;
import endolith.engine.task.StageReport;
import endolith.engine.task.StageReport.Outcome;
import endolith.engine.task.TaskWatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Measures stages and passes on what a watcher should know. For one thread. */
final class StageReports {
  private final ProcessUsage usage;
  private final TaskWatcher watcher;
  private final List<StageReport> finished = new ArrayList<>();
  private final List<StageFinding> findings = new ArrayList<>();
  private Optional<Stage> running = Optional.empty();
  private long start;
  private OptionalLong read = OptionalLong.empty();
  private OptionalLong written = OptionalLong.empty();

  StageReports(ProcessUsage usage, TaskWatcher watcher) {
    this.usage = usage;
    this.watcher = watcher;
  }

  void started(Stage stage, Progress progress) {
    running = Optional.of(stage);
    start = System.nanoTime();
    read = usage.bytesRead();
    written = usage.bytesWritten();
    watcher.stageStarted(stage, progress);
  }

  /** The stage that was begun last; empty before the first. */
  Optional<Stage> running() {
    return running;
  }

  double wallSeconds() {
    return Math.round((System.nanoTime() - start) / 1e6) / 1e3;
  }

  @Nullable Long peakResidentBytes() {
    OptionalLong peak = usage.peakResidentBytes();
    return peak.isPresent() ? peak.getAsLong() : null;
  }

  /** The reports on this stage and those after it no longer hold. */
  void goBack(Stage stage) {
    finished.removeIf(report -> report.stage() >= stage.number());
  }

  void finished(Stage stage, Outcome outcome) {
    finished(stage, outcome, null);
  }

  /**
   * @param damage what was found damaged, so that the stage was made again; null if nothing was
   */
  void finished(Stage stage, Outcome outcome, @Nullable Objection damage) {
    StageReport report =
        new StageReport(
            stage.number(),
            outcome,
            wallSeconds(),
            peakResidentBytes(),
            since(read, usage.bytesRead()),
            since(written, usage.bytesWritten()),
            damage);
    finished.add(report);
    watcher.stageFinished(report);
  }

  private static @Nullable Long since(OptionalLong before, OptionalLong now) {
    return before.isPresent() && now.isPresent() ? now.getAsLong() - before.getAsLong() : null;
  }

  void found(StageFinding finding) {
    findings.add(finding);
    watcher.found(finding);
  }

  List<StageReport> finished() {
    return List.copyOf(finished);
  }

  /** What is to be said of the stages beside what their manifests hold. */
  List<StageFinding> findings() {
    return List.copyOf(findings);
  }
}
