package endolith.app.window;

import static endolith.app.text.Texts.text;

import endolith.engine.batch.RunRecord;
import endolith.engine.pipeline.TaskResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;

/** What there is to say about a project whose last run did not come to its end. */
final class UnfinishedRun {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
          .withLocale(Locale.UK)
          .withZone(ZoneId.systemDefault());

  private UnfinishedRun() {}

  /**
   * A sentence; empty if the last run came to its end, or there was none.
   *
   * @throws IOException if the journal cannot be read
   */
  static Optional<String> of(Path output) throws IOException {
    return RunRecord.latest(output)
        .filter(run -> run.ending() != RunRecord.Ending.FINISHED)
        .map(
            run ->
                text(
                    "window.unfinished",
                    WHEN.format(run.started()),
                    run.results().stream().filter(TaskResult::isComplete).count(),
                    run.tasks().size()));
  }
}
