package endolith.app.window.frame;

import static endolith.app.text.Texts.count;
import static endolith.app.text.Texts.text;

import endolith.app.choose.PairBoard;
import endolith.app.memory.RunCurves;
import endolith.app.run.RunModel;
import endolith.app.run.RunState;
import endolith.app.text.NumberTexts;
import endolith.app.text.OutcomeTexts;
import endolith.engine.preflight.AvailableMemory;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** What goes on in a project, in the few words of the window's frame. */
public final class RunStatus {
  private final String project;
  private final RunModel run;
  private final PairBoard board;
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper tab = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper workers = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper machine = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problems = new ReadOnlyStringWrapper("");

  /**
   * @param folder of the project
   */
  public RunStatus(Path folder, RunModel run, PairBoard board) {
    this.project = name(folder);
    this.run = run;
    this.board = board;
    run.state().subscribe(any -> show());
    run.elapsed().subscribe(any -> show());
    board.problems().subscribe(any -> show());
  }

  /** What a project is called. */
  public static String name(Path folder) {
    return String.valueOf(folder.getFileName());
  }

  /** The title of the window: how far the run is, and the project. */
  public ReadOnlyStringProperty title() {
    return title.getReadOnlyProperty();
  }

  /** What stands on the way to the run. */
  public ReadOnlyStringProperty tab() {
    return tab.getReadOnlyProperty();
  }

  /** The run. */
  public ReadOnlyStringProperty sentence() {
    return sentence.getReadOnlyProperty();
  }

  /** The memory of all workers; empty while there are none. */
  public ReadOnlyStringProperty workers() {
    return workers.getReadOnlyProperty();
  }

  /** The memory that the machine has left; empty while that is unknown. */
  public ReadOnlyStringProperty machine() {
    return machine.getReadOnlyProperty();
  }

  /** How many problems the raw files have; empty if none. */
  public ReadOnlyStringProperty problems() {
    return problems.getReadOnlyProperty();
  }

  /** Takes what the machine has left now. */
  public void measured(AvailableMemory memory) {
    OptionalLong limit = memory.containerLimitBytes();
    String free = NumberTexts.memory(memory.bytes());
    machine.set(
        limit.isPresent()
            ? text("status.container", free, NumberTexts.memory(limit.getAsLong()))
            : text("status.machine", free));
  }

  /** How much of the run is done, in whole percent; empty while none goes on. */
  private Optional<Integer> percent() {
    return run.isBusy() ? Optional.of((int) (100 * run.share().get())) : Optional.empty();
  }

  private void show() {
    Optional<Integer> percent = percent();
    title.set(
        percent
            .map(done -> text("status.title.running", done, project, text("program.name")))
            .orElseGet(() -> text("status.title", project, text("program.name"))));
    tab.set(percent.map(done -> text("page.run.percent", done)).orElseGet(() -> text("page.run")));
    sentence.set(sentence(run.state().get(), percent.orElse(0)));
    workers.set(run.isBusy() ? workers(run.curves().get()) : "");
    int wrong = board.problems().get().size();
    problems.set(wrong == 0 ? "" : count("status.problems", wrong));
  }

  private static String workers(RunCurves curves) {
    long bytes = curves.resident().values().stream().mapToLong(Long::longValue).sum();
    return bytes == 0 ? "" : text("status.workers", NumberTexts.memory(bytes));
  }

  private String sentence(RunState state, int percent) {
    return switch (state) {
      case IDLE -> text("status.nothing");
      case RUNNING -> text("status.running", percent, OutcomeTexts.progress(run.counts()));
      case STOPPING -> text("run.stopping");
      case STOPPED -> text("status.ended", text("run.stopped"), progress());
      case FINISHED -> OutcomeTexts.finished(run.counts());
      case REFUSED -> text("run.refused");
      case BROKEN_OFF -> text("status.ended", text("run.broken-off"), progress());
    };
  }

  private String progress() {
    return OutcomeTexts.progress(run.counts());
  }
}
