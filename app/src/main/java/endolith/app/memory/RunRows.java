package endolith.app.memory;

import endolith.app.text.ResultTexts;
import endolith.engine.batch.BatchStart;
import endolith.engine.task.StageReport;
import endolith.engine.task.TaskResult;
import endolith.engine.worker.ReleasePolicy;
import endolith.engine.worker.TaskEvent;
import endolith.monitor.history.AttemptRow;
import endolith.monitor.history.RunRow;
import endolith.monitor.sampling.MachineReading;
import endolith.monitor.sampling.ProcessReading;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows of the history in the monitor's words, from the engine's. */
final class RunRows {
  private static final int STAGES = 4;

  private RunRows() {}

  static RunRow of(
      long id, BatchStart start, String program, ReleasePolicy release, MachineReading machine) {
    return new RunRow(
        id,
        start.run(),
        start.started(),
        null,
        start.allocation().mode().name().toLowerCase(Locale.ROOT),
        start.allocation().workers(),
        start.budgetBytes(),
        start.threads(),
        release.name().toLowerCase(Locale.ROOT),
        program,
        new RunRow.Machine(
            hostName(), Runtime.getRuntime().availableProcessors(), machine.totalBytes()));
  }

  private static String hostName() {
    String name = System.getenv("HOSTNAME");
    return name == null ? Optional.ofNullable(System.getenv("COMPUTERNAME")).orElse("") : name;
  }

  static AttemptRow finished(
      AttemptRow begun,
      TaskResult result,
      Optional<ProcessReading> after,
      TaskEvent.@Nullable Heap heap) {
    return new AttemptRow(
        begun.id(),
        begun.task(),
        begun.process(),
        begun.number(),
        begun.started(),
        Instant.now(),
        ResultTexts.status(result),
        isCold(result),
        result.cost().peakResidentBytes(),
        after.map(reading -> baseline(reading, heap)).orElse(null));
  }

  private static boolean isCold(TaskResult result) {
    return result.cost().stages().size() == STAGES
        && result.cost().stages().stream()
            .allMatch(stage -> stage.outcome() == StageReport.Outcome.MADE);
  }

  private static AttemptRow.Baseline baseline(
      ProcessReading reading, TaskEvent.@Nullable Heap heap) {
    return new AttemptRow.Baseline(
        reading.residentBytes(),
        reading.anonymousBytes(),
        reading.fileBytes(),
        heap == null ? null : heap.usedBytes(),
        heap == null ? null : heap.committedBytes());
  }
}
