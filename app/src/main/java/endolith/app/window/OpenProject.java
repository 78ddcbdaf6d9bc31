package endolith.app.window;

import endolith.app.chart.ChartExport;
import endolith.app.chart.SaveDialog;
import endolith.app.choose.ChooseActions;
import endolith.app.choose.ChooseScreen;
import endolith.app.choose.PairBoard;
import endolith.app.choose.PreflightModel;
import endolith.app.choose.settings.Choices;
import endolith.app.choose.settings.Presets;
import endolith.app.choose.settings.SavedSettings;
import endolith.app.compare.CompareModel;
import endolith.app.external.ProgramStarter;
import endolith.app.history.HistoryModel;
import endolith.app.history.HistoryScreen;
import endolith.app.pair.PairActions;
import endolith.app.program.Program;
import endolith.app.results.ResultsScreen;
import endolith.app.run.RunModel;
import endolith.app.run.RunScreen;
import endolith.app.run.RunState;
import endolith.app.settings.ProjectSettingsFile;
import endolith.app.window.frame.Page;
import endolith.app.window.frame.Questions;
import endolith.app.window.frame.RunStatus;
import endolith.app.window.frame.Shell;
import endolith.engine.batch.order.BatchOrder;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;

/** An open project: its models, and the screens that show them. */
final class OpenProject {
  private final Path folder;
  private final ObjectProperty<Page> page;
  private final ProjectServices services;
  private final Shell shell;
  private final Choices choices;
  private final PairBoard board;
  private final PreflightModel preflight;
  private final SavedSettings saved;
  private final RunModel run;
  private final ProjectResults results;
  private final ProjectSheets sheets;
  private final RunPace pace;
  private final RunControl control;
  private final ChooseScreen chooseScreen;
  private final RunScreen runScreen;
  private final HistoryScreen history;
  private final ResultsScreen resultsScreen;
  private final BooleanBinding busy;
  private final StatusLine statusLine;

  OpenProject(Path folder, ObjectProperty<Page> page, ProjectServices services, Shell shell) {
    this.folder = folder;
    this.page = page;
    this.services = services;
    this.shell = shell;
    choices = new Choices(Program.NAME, services.machine().cores());
    board = services.board();
    preflight = services.preflight();
    saved =
        new SavedSettings(
            new ProjectSettingsFile(folder.resolve("processed")),
            choices,
            services.background(),
            shell::say);
    Presets presets = new Presets(services.presets(), choices, services.background(), shell::say);
    run =
        new RunModel(services.runner(), services.batches(), Platform::runLater, Clock.systemUTC());
    ChartExport.Means export =
        new ChartExport.Means(
            services.background(), new SaveDialog(folder), shell::say, services.reportError());
    results = new ProjectResults(services, shell::say);
    CompareModel compare = results.compare();
    busy =
        Bindings.createBooleanBinding(
            () -> run.isBusy() || compare.running().get(), run.state(), compare.running());
    pace = new RunPace(board, services.pace(), services.background());
    control = new RunControl(folder, choices, board, preflight, run, pace, busy, page, shell);
    FolderOpener opener = new FolderOpener(services.background(), shell::say);
    sheets = new ProjectSheets(folder, services, shell, this::refresh);
    PairActions pairs =
        control.pairs(
            this::showResults,
            this::showImages,
            this::showMemory,
            opener::open,
            new ProgramStarter(services.background(), services.commands(), shell::say),
            sheets::survey);
    chooseScreen =
        new ChooseScreen(
            board,
            choices,
            preflight,
            busy,
            saved,
            presets,
            pace::pace,
            new ChooseActions(
                this::refresh,
                control::askStart,
                sheets::survey,
                sheets::verify,
                control::copyCommand,
                pairs));
    runScreen = new RunScreen(run, control.actions(), pairs, export, services.shares());
    resultsScreen = results.screen(pairs, busy, this::order, () -> page.set(Page.CHOOSE));
    history =
        new HistoryScreen(
            new HistoryModel(
                folder.resolve("processed"), services.background(), services.reportError()),
            pairs,
            export,
            services.shares(),
            services.images().pictures()::figures);
    follow();
    RunStatus status = new RunStatus(folder, run, board);
    statusLine = new StatusLine(folder, status, services, this::showProblems);
    shell.follow(status, statusLine.root());
    saved.begin();
    presets.load();
    refresh();
  }

  private void follow() {
    CompareModel compare = results.compare();
    run.onTaskOver(
        row -> {
          row.result().ifPresent(pace::learn);
          row.result().ifPresent(result -> order().ifPresent(o -> results.model().over(result, o)));
        });
    run.state()
        .subscribe(
            state -> {
              if (!state.isBusy() && state != RunState.IDLE) {
                refresh();
                history.refreshed();
              }
            });
    new LiveBoard(board, run);
    new ReviewedBoard(board, results.review());
    new RunNotifications(run, page, shell, services.background(), RunStatus.name(folder));
    compare
        .running()
        .subscribe(
            now -> {
              if (!now && !compare.made().isEmpty()) {
                shell.announce(compare.line().get());
                refresh();
              }
            });
    board.chosen().subscribe(chosen -> recheck());
    board.layout().subscribe(layout -> prepareRun());
    new CompareProposals(board, results.model(), compare);
  }

  private void prepareRun() {
    if (!board.cells().isEmpty()) {
      runScreen.prepare(shell.root().getScene());
    }
  }

  Path folder() {
    return folder;
  }

  ProjectSheets sheets() {
    return sheets;
  }

  RunControl control() {
    return control;
  }

  PairBoard board() {
    return board;
  }

  SavedSettings saved() {
    return saved;
  }

  ChooseScreen chooseScreen() {
    return chooseScreen;
  }

  boolean isBusy() {
    return busy.get();
  }

  Node screen(Page wanted) {
    return switch (wanted) {
      case START, CHOOSE -> chooseScreen.root();
      case RUN -> runScreen.root();
      case LOOK -> resultsScreen.root();
      case MEMORY -> history.refreshed();
    };
  }

  private void showResults(String pair) {
    page.set(Page.LOOK);
    resultsScreen.show(pair);
  }

  /** Among the results; those of a pair without any, by themselves. */
  private void showImages(String pair) {
    if (results.model().select(pair)) {
      showImages();
    } else {
      order().ifPresent(order -> sheets.images(pair, order));
    }
  }

  /** Those of the selected pair. */
  void showImages() {
    page.set(Page.LOOK);
    resultsScreen.showImages();
    results.images().focus();
  }

  private void showProblems() {
    page.set(Page.CHOOSE);
    chooseScreen.showProblems();
  }

  private void showMemory(String pair) {
    page.set(Page.MEMORY);
    history.look(pair);
  }

  /** Gives the keyboard to the main thing of a screen. */
  void focus(Page there) {
    switch (there) {
      case START -> {}
      case CHOOSE -> chooseScreen.focus();
      case RUN -> runScreen.focus();
      case LOOK -> resultsScreen.focus();
      case MEMORY -> history.focus();
    }
  }

  /** Takes back the last decision among the results, elsewhere the last change of a setting. */
  void undo() {
    Runnable back = page.get() == Page.LOOK ? results::takeBack : control::undo;
    back.run();
  }

  private Optional<BatchOrder> order() {
    return choices.order(folder);
  }

  /** While a batch runs, only what it has finished is looked at, so as not to be in its way. */
  void refresh() {
    if (!isBusy()) {
      order().ifPresent(board::refresh);
      recheck();
      order().ifPresent(results::refresh);
    }
  }

  private void recheck() {
    order()
        .ifPresentOrElse(
            order -> preflight.check(order, board.chosen().get(), control.runOptions(false)),
            preflight::clear);
  }

  /** Asks whether to stop what runs and close; closes when it has stopped. */
  void askClose(Runnable close) {
    shell.ask(
        Questions.close(
            () -> {
              run.abort();
              results.compare().stop();
              busy.subscribe(
                  still -> {
                    if (!still) {
                      close.run();
                    }
                  });
            }));
  }

  /** Leaves nothing behind that was not to be kept. */
  void close() {
    statusLine.close();
    results.close();
  }
}
