package endolith.app.window;

import static endolith.app.text.Texts.text;

import endolith.app.choose.CellState;
import endolith.app.choose.PairBoard;
import endolith.app.choose.PreflightModel;
import endolith.app.choose.settings.Choices;
import endolith.app.external.DifferenceImage;
import endolith.app.external.ProgramStarter;
import endolith.app.pair.PairActions;
import endolith.app.program.Program;
import endolith.app.run.RunActions;
import endolith.app.run.RunModel;
import endolith.app.run.RunState;
import endolith.app.settings.ProjectSettings;
import endolith.app.settings.RunCommandLine;
import endolith.app.text.NumberTexts;
import endolith.app.window.frame.Page;
import endolith.app.window.frame.Questions;
import endolith.app.window.frame.Shell;
import endolith.engine.batch.order.BatchOrder;
import endolith.engine.batch.order.RunOptions;
import endolith.engine.batch.order.WorkerAllocation;
import endolith.engine.parameter.Parameters;
import endolith.engine.task.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/** Begins and stops the runs of an open project, as a person asks for them. */
final class RunControl {
  private final Path folder;
  private final Choices choices;
  private final PairBoard board;
  private final PreflightModel preflight;
  private final RunModel run;
  private final RunPace pace;
  private final BooleanBinding busy;
  private final ObjectProperty<Page> page;
  private final Shell shell;

  /**
   * @param busy while nothing may be begun
   */
  RunControl(
      Path folder,
      Choices choices,
      PairBoard board,
      PreflightModel preflight,
      RunModel run,
      RunPace pace,
      BooleanBinding busy,
      ObjectProperty<Page> page,
      Shell shell) {
    this.folder = folder;
    this.choices = choices;
    this.board = board;
    this.preflight = preflight;
    this.run = run;
    this.pace = pace;
    this.busy = busy;
    this.page = page;
    this.shell = shell;
  }

  /** What a person can do from the run screen. */
  RunActions actions() {
    return new RunActions(
        this::askAbort,
        () -> page.set(Page.CHOOSE),
        () -> page.set(Page.LOOK),
        this::goOn,
        this::tryAgain,
        this::chooseFailed,
        () -> choices.workerChoices().mode().set(WorkerAllocation.Mode.FRESH));
  }

  /**
   * What a person can do with one pair.
   *
   * @param show leads to its results
   * @param look leads to its images
   * @param memory leads to its memory
   * @param open shows a folder
   * @param programs opens images in other programs
   * @param survey shows the channels of its raw files
   */
  PairActions pairs(
      Consumer<String> show,
      Consumer<String> look,
      Consumer<String> memory,
      Consumer<Path> open,
      ProgramStarter programs,
      Consumer<String> survey) {
    Path output = folder.resolve("processed");
    return new PairActions(
        show,
        look,
        this::runPair,
        busy,
        memory,
        output::resolve,
        open,
        (program, pair) -> {
          Parameters now =
              choices.settings().map(ProjectSettings::parameters).orElse(Parameters.defaults());
          programs.open(program, pair, () -> DifferenceImage.find(output, pair, now));
        },
        survey);
  }

  /** Takes back the last change of a setting. */
  void undo() {
    choices.history().undo();
  }

  /** Takes the command line that does the same as the window would now to the clipboard. */
  void copyCommand() {
    choices
        .settings()
        .ifPresentOrElse(this::copyCommand, () -> shell.say(text("settings.command-invalid")));
  }

  private void copyCommand(ProjectSettings settings) {
    List<String> chosen = board.chosen().get();
    long runnable = board.cells().stream().filter(cell -> cell.state().isRunnable()).count();
    Collection<String> pairs = chosen.size() == runnable ? List.of() : chosen;
    try {
      String command =
          RunCommandLine.of(
              settings, choices.force().get(), folder, pairs, System.getProperty("os.name"));
      Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, command));
      shell.say(text("settings.command-copied"));
    } catch (IllegalArgumentException e) {
      shell.say(text("settings.command-comma", String.valueOf(e.getMessage())));
    }
  }

  private Optional<BatchOrder> order() {
    return choices.order(folder);
  }

  RunOptions runOptions(boolean forceRun) {
    return new RunOptions(choices.workerChoices().allocation(), Optional.empty(), forceRun);
  }

  /** Begins with what is chosen, unless memory or disk will not suffice: then a person is asked. */
  void askStart() {
    if (busy.get() || board.chosen().get().isEmpty() || order().isEmpty()) {
      return;
    }
    if (!preflight.isRefused()) {
      start(board.chosen().get(), runOptions(false));
      return;
    }
    shell.ask(Questions.runAnyway(() -> start(board.chosen().get(), runOptions(true))));
  }

  private void start(List<String> ids, RunOptions runOptions) {
    order().ifPresent(order -> start(order, ids, runOptions));
  }

  private void start(BatchOrder order, List<String> ids, RunOptions runOptions) {
    run.start(order, pace.expectedTimes(ids, order.stages()), runOptions);
    page.set(Page.RUN);
  }

  /** Goes on with what an earlier run has left, as that run was to be done. */
  void resume(UnfinishedRun unfinished) {
    resume(unfinished.run().order(), unfinished.run().runOptions(), unfinished.left());
  }

  private void resume(BatchOrder order, RunOptions runOptions, List<String> ids) {
    if (!busy.get() && !ids.isEmpty()) {
      choices.take(ProjectSettings.of(Program.NAME, order, runOptions));
      start(ids, runOptions);
    }
  }

  /** Goes on with what the last run has left. */
  private void goOn() {
    again(outcome -> !outcome.map(Outcome::isComplete).orElse(false));
  }

  /** Tries once more what an error ended in the last run. */
  private void tryAgain() {
    again(outcome -> outcome.equals(Optional.of(Outcome.CRASHED)));
  }

  private void again(Predicate<Optional<Outcome>> which) {
    run.last().ifPresent(last -> resume(last.order(), last.runOptions(), run.ids(which)));
  }

  /**
   * Works on one pair, as the settings are now. What is done and valid of it is kept, unless that
   * is all of it: then all is made again, if a person says so.
   */
  private void runPair(String id) {
    Optional<ProjectSettings> settings = choices.settings();
    if (busy.get()) {
      return;
    }
    if (settings.isEmpty()) {
      shell.say(text("pair.invalid"));
      return;
    }
    boolean done = board.cell(id).filter(cell -> cell.state() == CellState.DONE).isPresent();
    BatchOrder order = settings.get().order(folder, done || choices.force().get(), true);
    if (done) {
      double seconds = pace.seconds(id, order.stages());
      shell.ask(
          Questions.again(
              id.replace("/", " / "),
              NumberTexts.time(Duration.ofSeconds(Math.max(1, Math.round(seconds)))),
              () -> start(order, List.of(id), runOptions(false))));
    } else {
      start(order, List.of(id), runOptions(false));
    }
  }

  /** Leads to where exactly the pairs are chosen that could not be aligned in the last run. */
  private void chooseFailed() {
    List<String> failed = run.ids(outcome -> outcome.equals(Optional.of(Outcome.FAILED)));
    board.chooseOnly(failed);
    page.set(Page.CHOOSE);
  }

  /** Asks whether to stop the batch; nothing if none runs. */
  void askAbort() {
    if (run.state().get() == RunState.RUNNING) {
      shell.ask(Questions.abort(run::abort));
    }
  }
}
