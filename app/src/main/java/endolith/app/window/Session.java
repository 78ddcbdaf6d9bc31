package endolith.app.window;

import static endolith.app.text.Texts.text;

import endolith.app.chart.ChartExport;
import endolith.app.chart.SaveDialog;
import endolith.app.choose.Board;
import endolith.app.choose.Cell;
import endolith.app.choose.Choices;
import endolith.app.choose.ChooseScreen;
import endolith.app.choose.Preflighting;
import endolith.app.choose.SavedSettings;
import endolith.app.cli.Program;
import endolith.app.compare.CompareModel;
import endolith.app.compare.ComparePane;
import endolith.app.history.HistoryModel;
import endolith.app.history.HistoryScreen;
import endolith.app.look.Pictures;
import endolith.app.look.ResultsModel;
import endolith.app.look.ResultsScreen;
import endolith.app.look.ResultsScreen.FurtherTab;
import endolith.app.run.RunModel;
import endolith.app.run.RunScreen;
import endolith.app.run.RunState;
import endolith.app.settings.ProjectSettings;
import endolith.app.settings.ProjectSettingsFile;
import endolith.app.survey.SurveyModel;
import endolith.app.survey.SurveyPane;
import endolith.engine.batch.BatchOrder;
import endolith.engine.batch.Conduct;
import endolith.engine.batch.Staffing;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;

/** A project that is open: its models, and the screens that show them. */
final class Session {
  private final Path folder;
  private final ObjectProperty<Page> page;
  private final SessionTools tools;
  private final Shell shell;
  private final Choices choices;
  private final Board board;
  private final Preflighting preflight;
  private final SavedSettings saved;
  private final RunModel run;
  private final ResultsModel results;
  private final CompareModel compare;
  private final ChooseScreen chooseScreen;
  private final RunScreen runScreen;
  private final HistoryScreen history;
  private final ResultsScreen resultsScreen;
  private final BooleanBinding busy;

  Session(Path folder, ObjectProperty<Page> page, SessionTools tools, Shell shell) {
    this.folder = folder;
    this.page = page;
    this.tools = tools;
    this.shell = shell;
    choices = new Choices(Program.NAME, tools.machine().cores());
    board = new Board(tools.background(), tools.complain());
    preflight =
        new Preflighting(tools.background(), tools.houses(), tools::fitted, tools.complain());
    saved =
        new SavedSettings(
            new ProjectSettingsFile(folder.resolve("processed")),
            choices,
            tools.background(),
            sentence -> shell.add(Notice.saying(sentence)));
    run = new RunModel(tools.work(), tools.batches(), Platform::runLater, Clock.systemUTC());
    ChartExport.Means export =
        new ChartExport.Means(tools.background(), new SaveDialog(), tools.complain());
    results = new ResultsModel(tools.background(), tools.complain());
    compare =
        new CompareModel(
            tools.houses(),
            order -> tools.fitted(order, Staffing.serial()),
            tools.batches(),
            Platform::runLater,
            tools.background());
    busy =
        Bindings.createBooleanBinding(
            () -> run.state().get().isBusy() || compare.running().get(),
            run.state(),
            compare.running());
    chooseScreen =
        new ChooseScreen(
            board, choices, this::refresh, preflight, this::askStart, busy, saved, this::survey);
    runScreen =
        new RunScreen(
            run,
            this::askAbort,
            () -> page.set(Page.CHOOSE),
            () -> page.set(Page.LOOK),
            () -> choices.crewing().mode().set(Staffing.Mode.FRESH),
            export);
    Pictures pictures = new Pictures(tools.background());
    ComparePane comparePane =
        new ComparePane(compare, pictures, () -> order().ifPresent(compare::start), busy);
    resultsScreen =
        new ResultsScreen(
            results,
            pictures,
            tools.background(),
            () -> page.set(Page.CHOOSE),
            new FurtherTab(comparePane.root(), comparePane::visible));
    history =
        new HistoryScreen(
            new HistoryModel(folder.resolve("processed"), tools.background(), tools.complain()),
            export);
    follow();
    saved.load();
    refresh();
  }

  private void follow() {
    run.onTaskOver(
        row ->
            row.result()
                .ifPresent(result -> order().ifPresent(order -> results.over(result, order))));
    run.state()
        .subscribe(
            state -> {
              if (!state.isBusy() && state != RunState.IDLE) {
                refresh();
                history.refreshed();
              }
            });
    new RunNews(run, page, shell, tools.background(), String.valueOf(folder.getFileName()));
    compare
        .running()
        .subscribe(
            now -> {
              if (!now && !compare.made().isEmpty()) {
                shell.announce(compare.line().get());
                refresh();
              }
            });
    board.chosenCount().subscribe(count -> recheck());
    board
        .layout()
        .subscribe(
            layout -> {
              offerToCompare();
              prepareRun();
            });
    results
        .selected()
        .subscribe(
            look -> {
              if (look != null) {
                compare.propose(look.id());
              }
            });
  }

  private void prepareRun() {
    if (!board.cells().isEmpty()) {
      runScreen.prepare(shell.root().getScene());
    }
  }

  private void offerToCompare() {
    List<String> pairs =
        board.cells().stream().filter(cell -> cell.state().isRunnable()).map(Cell::id).toList();
    if (!pairs.equals(compare.tasks())) {
      compare.tasks().setAll(pairs);
      compare.task().set(pairs.isEmpty() ? null : pairs.getFirst());
    }
  }

  Path folder() {
    return folder;
  }

  Board board() {
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
            order -> preflight.check(order, board.chosen(), conduct(false)), preflight::clear);
  }

  private Conduct conduct(boolean forceRun) {
    return new Conduct(choices.crewing().staffing(), Optional.empty(), forceRun);
  }

  /** Shows what each channel of the raw files holds. */
  void survey() {
    SurveyModel model = new SurveyModel(tools.background(), tools.complain());
    model.look(folder.resolve("raw"));
    SurveyPane pane = new SurveyPane(model);
    shell.open(new Sheet(text("survey.title"), pane.root(), pane.scroll()), model::stop);
  }

  /** Begins, unless memory or disk will not suffice: then the person is asked. */
  void askStart() {
    if (isBusy() || board.chosen().isEmpty() || order().isEmpty()) {
      return;
    }
    if (!preflight.isRefused()) {
      start(board.chosen(), conduct(false));
      return;
    }
    shell.ask(Questions.runAnyway(() -> start(board.chosen(), conduct(true))));
  }

  private void start(List<String> ids, Conduct conduct) {
    order()
        .ifPresent(
            order -> {
              run.start(order, ids, conduct);
              page.set(Page.RUN);
            });
  }

  /** Goes on with what an earlier run has left, as that run was to be done. */
  void resume(UnfinishedRun unfinished) {
    if (!isBusy()) {
      Conduct conduct = unfinished.run().conduct();
      choices.take(ProjectSettings.of(Program.NAME, unfinished.run().order(), conduct));
      start(unfinished.left(), conduct);
    }
  }

  /** Asks whether to stop the batch; nothing if none runs. */
  void askAbort() {
    if (run.state().get() == RunState.RUNNING) {
      shell.ask(Questions.abort(run::abort));
    }
  }

  /** Asks whether to stop what runs and close; closes when it has stopped. */
  void askClose(Runnable close) {
    shell.ask(
        Questions.close(
            () -> {
              run.abort();
              compare.stop();
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
    compare.close();
  }
}
