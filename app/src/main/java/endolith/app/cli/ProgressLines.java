package endolith.app.cli;

import endolith.engine.batch.Attempt;
import endolith.engine.batch.BatchObserver;
import endolith.engine.pipeline.Stage;
import endolith.engine.pipeline.StageReport;
import endolith.engine.pipeline.TaskRequest;
import endolith.engine.pipeline.TaskResult;
import endolith.engine.pipeline.Verdict;
import endolith.engine.worker.TaskEvent;
import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;

/** Shows how a batch goes on: a line per stage, and on a terminal a bar while it runs. */
final class ProgressLines implements BatchObserver, AutoCloseable {
  private static final int BAR = 30;
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final PrintWriter out;
  private final int total;
  private final boolean terminal;
  private int number;
  private boolean barShown;

  ProgressLines(PrintWriter out, int total) {
    this.out = out;
    this.total = total;
    Console console = System.console();
    this.terminal = console != null && console.isTerminal();
  }

  @Override
  public void attemptStarted(Attempt attempt) {
    number++;
    line("[%d/%d] %s".formatted(number, total, attempt.task().title()));
  }

  @Override
  public void event(Attempt attempt, TaskEvent event) {
    switch (event) {
      case TaskEvent.StageFinished(StageReport report) -> line(finished(report));
      case TaskEvent.Message(String text) -> line("  note: " + text);
      case TaskEvent.StageProgress(int stage, double fraction) -> bar(stage, fraction);
      case TaskEvent.StageStarted(int stage) -> bar(stage, 0);
      case TaskEvent.Heap heap -> {}
      case TaskEvent.Result result -> {}
    }
  }

  private static String finished(StageReport report) {
    String how =
        switch (report.outcome()) {
          case MADE -> String.format(Locale.ROOT, "%6.1f s", report.wallSeconds());
          case KEPT -> "  there already";
          case ACCEPTED -> "  there already, made by another program";
        };
    return "  %d/4 %-19s %s".formatted(report.stage(), Stage.of(report.stage()).title(), how);
  }

  @Override
  public void taskFinished(TaskRequest request, TaskResult result) {
    Verdict verdict = result.verdict();
    line("  " + result.status() + (verdict == null ? "" : ", " + verdict.text()));
  }

  private void bar(int stage, double fraction) {
    if (terminal) {
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
