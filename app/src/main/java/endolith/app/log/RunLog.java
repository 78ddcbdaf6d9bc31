package endolith.app.log;

import endolith.app.text.NumberTexts;
import endolith.app.text.OutcomeTexts;
import endolith.app.text.SummaryTexts;
import endolith.app.text.Texts;
import endolith.engine.batch.BatchSummary;
import endolith.engine.batch.DamagedJournalException;
import endolith.engine.batch.EarlyEnd;
import endolith.engine.batch.RunRecord;
import endolith.engine.checkpoint.OutputLock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The runs of an output folder as text. */
public final class RunLog {
  private final List<Path> folders;

  /** Whether the last run is at work now: only it can be, while its batch holds the folder. */
  private final boolean atWork;

  private RunLog(List<Path> folders, boolean atWork) {
    this.folders = folders;
    this.atWork = atWork;
  }

  /** As it is now. */
  public static RunLog in(Path output) throws IOException {
    return new RunLog(RunRecord.folders(output), OutputLock.isHeld(output));
  }

  /** The newest run in full, then a line for each earlier one; empty if there was none. */
  public static String newest(Path output) throws IOException {
    RunLog log = in(output);
    if (log.folders.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    try {
      RunRecord.latest(output).ifPresent(run -> text.append(log.text(run)));
    } catch (DamagedJournalException e) {
      text.append(e.getMessage()).append(".\n");
    }
    String earlier = log.list(log.folders.subList(0, log.folders.size() - 1).reversed());
    return earlier.isEmpty()
        ? text.toString()
        : text + "\n" + Texts.text("log.earlier") + "\n" + earlier;
  }

  /** A folder for each run, the oldest first. */
  public List<Path> folders() {
    return folders;
  }

  /** Whether the last run did not come to its end, and is not at work either. */
  public boolean isLastCutShort() {
    try {
      return !atWork && RunRecord.read(folders.getLast()).ending() == RunRecord.Ending.OPEN;
    } catch (IOException e) {
      return false; // not even its plan was written
    }
  }

  /** A line for each run, the oldest first. */
  public String list() {
    return list(folders);
  }

  private String list(List<Path> which) {
    StringBuilder text = new StringBuilder();
    for (Path folder : which) {
      try {
        text.append(line(RunRecord.read(folder)));
      } catch (DamagedJournalException e) {
        text.append(Texts.text("log.damaged", folder.getFileName()));
      } catch (IOException e) {
        text.append(Texts.text("log.no-plan", folder.getFileName()));
      }
      text.append('\n');
    }
    return text.toString();
  }

  /** A row for each run, the newest first. Reads all journals. */
  public List<RunRow> rows() {
    return folders.reversed().stream().map(this::row).toList();
  }

  private RunRow row(Path folder) {
    try {
      RunRecord run = RunRecord.read(folder);
      return new RunRow(folder, run.started(), summary(run).counts(), ending(run));
    } catch (DamagedJournalException e) {
      return new RunRow(folder, null, null, Texts.text("log.run.damaged"));
    } catch (IOException e) {
      return new RunRow(folder, null, null, Texts.text("log.run.no-plan"));
    }
  }

  /** A run's summary, however it ended. */
  public String text(RunRecord run) {
    StringBuilder text = new StringBuilder(line(run)).append("\n\n");
    text.append(new SummaryTexts().summary(summary(run)));
    if (run.unreadableLines() > 0) {
      text.append(Texts.text("log.unreadable", run.unreadableLines())).append('\n');
    }
    boolean working = isAtWork(run);
    run.cutShort()
        .forEach(
            pair ->
                text.append(
                        working
                            ? Texts.text("log.at-work", pair)
                            : Texts.text("log.cut-short", pair))
                    .append('\n'));
    return text.toString();
  }

  private static BatchSummary summary(RunRecord run) {
    int planned = run.tasks().size();
    EarlyEnd early = run.early().orElse(null);
    return new BatchSummary(planned, run.results(), early, List.of(), List.of());
  }

  private boolean isAtWork(RunRecord run) {
    return atWork && folders.getLast().endsWith(run.run());
  }

  /** One line on a run: name, begin, what was done, how it ended. */
  private String line(RunRecord run) {
    return Texts.text(
        "log.run",
        run.run(),
        NumberTexts.moment(run.started()),
        OutcomeTexts.progress(summary(run).counts()),
        ending(run));
  }

  private String ending(RunRecord run) {
    return switch (run.ending()) {
      case FINISHED -> Texts.text("log.finished");
      case ABORTED -> Texts.text("log.aborted");
      case OPEN -> Texts.text(isAtWork(run) ? "log.running" : "log.killed");
    };
  }
}
