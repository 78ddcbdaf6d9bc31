package endolith.app.log;

import endolith.engine.batch.BatchSummary;
import endolith.engine.batch.RunRecord;
import endolith.engine.pipeline.TaskResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Earlier runs as text. */
public final class RunLog {
  private RunLog() {}

  /** A line for each run, the oldest first. */
  public static String list(List<Path> folders) {
    StringBuilder text = new StringBuilder();
    for (Path folder : folders) {
      try {
        text.append(line(RunRecord.read(folder)));
      } catch (IOException e) {
        text.append(folder.getFileName()).append("  killed before its plan was written");
      }
      text.append('\n');
    }
    return text.toString();
  }

  /** One line on a run: name, begin, what was done, how it ended. */
  public static String line(RunRecord run) {
    long complete = run.results().stream().filter(TaskResult::isComplete).count();
    return "%s  begun %s  %d of %d complete, %d failed  %s"
        .formatted(
            run.run(),
            run.started().truncatedTo(ChronoUnit.SECONDS),
            complete,
            run.tasks().size(),
            run.failed().size(),
            ending(run));
  }

  private static String ending(RunRecord run) {
    return switch (run.ending()) {
      case FINISHED -> "finished";
      case ABORTED -> "aborted";
      case OPEN -> "still running, or killed";
    };
  }

  /** A run's summary, however it ended. */
  public static String of(RunRecord run) {
    StringBuilder text = new StringBuilder(line(run)).append("\n\n");
    text.append(new BatchSummary(run.tasks().size(), run.results(), List.of(), List.of()).text());
    run.cutShort().forEach(task -> text.append("Cut short: ").append(task).append('\n'));
    return text.toString();
  }

  /** The newest run in full, then a line for each run; empty if there was none. */
  public static String newest(Path output) throws IOException {
    List<Path> folders = RunRecord.folders(output);
    if (folders.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    RunRecord.latest(output).ifPresent(run -> text.append(of(run)).append('\n'));
    return text.append(list(folders)).toString();
  }
}
