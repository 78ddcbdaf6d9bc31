package endolith.app.window;

import static endolith.app.text.Texts.text;

import endolith.engine.batch.RunRecord;
import endolith.engine.task.TaskResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A project's last run, if it did not come to its end. */
record UnfinishedRun(RunRecord run) {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
          .withLocale(Locale.UK)
          .withZone(ZoneId.systemDefault());

  /**
   * Empty if the last run came to its end, or there was none.
   *
   * @throws IOException if the journal cannot be read
   */
  static Optional<UnfinishedRun> of(Path output) throws IOException {
    return RunRecord.latest(output)
        .filter(run -> run.ending() != RunRecord.Ending.FINISHED)
        .map(UnfinishedRun::new)
        .filter(unfinished -> !unfinished.left().isEmpty());
  }

  String sentence() {
    return text(
        "window.unfinished",
        WHEN.format(run.started()),
        run.tasks().size() - left().size(),
        run.tasks().size());
  }

  /** Ids of the tasks that are still to be done. */
  List<String> left() {
    Set<String> done =
        run.results().stream()
            .filter(TaskResult::isComplete)
            .map(result -> result.name().id())
            .collect(Collectors.toSet());
    return run.tasks().stream().filter(task -> !done.contains(task)).toList();
  }
}
