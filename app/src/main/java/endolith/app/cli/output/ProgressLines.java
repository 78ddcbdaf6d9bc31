package endolith.app.cli.output;

import static endolith.app.text.Texts.text;

import endolith.app.text.FactTexts;
import endolith.app.text.ResultTexts;
import endolith.engine.batch.Attempt;
import endolith.engine.batch.BatchObserver;
import endolith.engine.batch.MemoryShortage;
import endolith.engine.task.Stage;
import endolith.engine.task.StageFinding;
import endolith.engine.task.StageReport;
import endolith.engine.task.TaskRequest;
import endolith.engine.task.TaskResult;
import endolith.engine.task.Verdict;
import endolith.engine.worker.TaskEvent;
import java.io.Console;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Shows how a batch goes on: a line per stage, and on a terminal a bar while it runs. With several
 * workers each line names its task.
 */
public final class ProgressLines implements BatchObserver, AutoCloseable {
  private static final int BAR = 30;
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final PrintWriter out;
  private final int total;
  private final boolean several;
  private final boolean terminal;
  private final Map<String, Integer> numbers = new HashMap<>();
  private boolean barShown;

  /**
   * @param workers how many tasks run at a time
   */
  public ProgressLines(PrintWriter out, int total, int workers) {
    this.out = out;
    this.total = total;
    this.several = workers > 1;
    Console console = System.console();
    this.terminal = console != null && console.isTerminal();
  }

  @Override
  public void waiting(TaskRequest task, MemoryShortage reason) {
    line(text("watch.waits", task.name().title(), ResultTexts.shortage(reason)));
  }

  @Override
  public void attemptStarted(Attempt attempt) {
    int next = numbers.size() + 1;
    numbers.putIfAbsent(attempt.task().name().id(), next);
    String again = attempt.number() > 1 ? ", attempt " + attempt.number() : "";
    line(head(attempt.task()) + attempt.task().name().title() + again);
  }

  private String head(TaskRequest task) {
    return "[%d/%d] ".formatted(numbers.getOrDefault(task.name().id(), numbers.size()), total);
  }

  @Override
  public void event(Attempt attempt, TaskEvent event) {
    switch (event) {
      case TaskEvent.StageFinished(StageReport report) ->
          line(indent(attempt.task()) + finished(report));
      case TaskEvent.Found(StageFinding finding) ->
          line(indent(attempt.task()) + "note: " + FactTexts.sentence(finding));
      case TaskEvent.StageProgress(int stage, double fraction) -> bar(stage, fraction);
      case TaskEvent.StageStarted(int stage) -> bar(stage, 0);
      case TaskEvent.Heap heap -> {}
      case TaskEvent.Result result -> {}
    }
  }

  private String indent(TaskRequest task) {
    return several ? head(task) : "  ";
  }

  private static String finished(StageReport report) {
    String how =
        switch (report.outcome()) {
          case MADE -> String.format(Locale.ROOT, "%6.1f s", report.wallSeconds());
          case KEPT -> text("cli.progress.kept");
          case ACCEPTED -> text("cli.progress.accepted");
        };
    return "%d/4 %-19s %s".formatted(report.stage(), Stage.of(report.stage()).title(), how);
  }

  @Override
  public void taskFinished(TaskRequest task, TaskResult result) {
    Verdict verdict = result.judgement().verdict();
    line(
        indent(task)
            + ResultTexts.commandLineStatus(result)
            + (verdict == null ? "" : ", " + verdict.text()));
  }

  private void bar(int stage, double fraction) {
    if (terminal && !several) {
      int filled = (int) (fraction * BAR);
      out.print(
          "%s  %d/4 %-19s [%s%s] %3d %%"
              .formatted(
                  CLEAR_LINE,
                  stage,
                  Stage.of(stage).title(),
                  "#".repeat(filled),
                  ".".repeat(BAR - filled),
                  (int) (fraction * 100)));
      out.flush();
      barShown = true;
    }
  }

  /** A line of its own. */
  public void say(String text) {
    line(text);
  }

  private void line(String text) {
    close();
    out.println(text);
    out.flush();
  }

  /** Removes the bar. */
  @Override
  public void close() {
    if (barShown) {
      out.print(CLEAR_LINE);
      out.flush();
      barShown = false;
    }
  }
}
