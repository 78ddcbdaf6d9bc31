package endolith.app.window;

import static endolith.app.text.Texts.text;

import endolith.app.choose.Board;
import endolith.app.choose.Choices;
import endolith.app.choose.ChooseScreen;
import endolith.app.choose.Preflighting;
import endolith.app.cli.House;
import endolith.app.look.Pictures;
import endolith.app.look.ResultsModel;
import endolith.app.look.ResultsScreen;
import endolith.app.run.BatchWork;
import endolith.app.run.MemoryFeed;
import endolith.app.run.RunModel;
import endolith.app.run.RunScreen;
import endolith.app.run.RunState;
import endolith.app.window.Question.Answer;
import endolith.app.work.Background;
import endolith.engine.batch.BatchOrder;
import endolith.engine.batch.Conduct;
import endolith.engine.preflight.Machine;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;

/** A project that is open: its models, and the screens that show them. */
final class Session {
  private final Path folder;
  private final ObjectProperty<Page> page;
  private final Consumer<Question> ask;
  private final Choices choices = new Choices();
  private final Board board;
  private final Preflighting preflight;
  private final RunModel run;
  private final ResultsModel results;
  private final ChooseScreen chooseScreen;
  private final RunScreen runScreen;
  private final ResultsScreen resultsScreen;

  /**
   * What a session works with.
   *
   * @param machine whose memory and disk must suffice
   * @param batches runs a batch beside the window's thread
   * @param complain told of what nobody expected
   */
  record Tools(
      Background background,
      BatchWork work,
      MemoryFeed memory,
      Machine machine,
      Executor batches,
      Consumer<Exception> complain) {}

  Session(Path folder, ObjectProperty<Page> page, Tools tools, Consumer<Question> ask) {
    this.folder = folder;
    this.page = page;
    this.ask = ask;
    board = new Board(tools.background(), tools.complain());
    preflight = new Preflighting(tools.background(), order -> House.batches(order).on(tools.machine()), tools.complain());
    run =
        new RunModel(
            tools.work(), tools.memory(), tools.batches(), Platform::runLater, Clock.systemUTC());
    results = new ResultsModel(tools.background(), tools.complain());
    chooseScreen =
        new ChooseScreen(
            board,
            choices,
            this::refresh,
            preflight,
            this::askStart,
            Bindings.createBooleanBinding(() -> run.state().get().isBusy(), run.state()));
    runScreen =
        new RunScreen(run, this::askAbort, () -> page.set(Page.CHOOSE), () -> page.set(Page.LOOK));
    resultsScreen =
        new ResultsScreen(
            results,
            new Pictures(tools.background()),
            tools.background(),
            () -> page.set(Page.CHOOSE));
    run.onTaskOver(
        row -> {
          row.result().ifPresent(results::over);
          order().ifPresent(results::refresh);
        });
    run.state()
        .subscribe(
            state -> {
              if (!state.isBusy() && state != RunState.IDLE) {
                refresh();
              }
            });
    board.chosenCount().subscribe(count -> recheck());
    refresh();
  }

  Path folder() {
    return folder;
  }

  RunModel run() {
    return run;
  }

  Node screen(Page wanted) {
    return switch (wanted) {
      case START, CHOOSE -> chooseScreen.root();
      case RUN -> runScreen.root();
      case LOOK -> resultsScreen.root();
    };
  }

  private Optional<BatchOrder> order() {
    return choices.order(folder);
  }

  /** While a batch runs, only what it has finished is looked at, so as not to be in its way. */
  private void refresh() {
    if (!run.state().get().isBusy()) {
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

  private void askStart() {
    if (!preflight.isRefused()) {
      start(false);
      return;
    }
    ask.accept(
        new Question(
            text("preflight.ask"),
            text("preflight.ask.help"),
            new Answer(text("preflight.ask.no"), false, () -> {}),
            new Answer(text("preflight.ask.yes"), true, () -> start(true))));
  }

  private void start(boolean forceRun) {
    order()
        .ifPresent(
            order -> {
              run.start(order, board.chosen(), conduct(forceRun));
              page.set(Page.RUN);
            });
  }

  private void askAbort() {
    ask.accept(
        new Question(
            text("run.ask-abort"),
            text("run.ask-abort.help"),
            new Answer(text("run.ask-abort.no"), false, () -> {}),
            new Answer(text("run.ask-abort.yes"), true, run::abort)));
  }

  /** Asks whether to stop the batch and close; closes when it has stopped. */
  void askClose(Runnable close) {
    ask.accept(
        new Question(
            text("run.ask-close"),
            text("run.ask-close.help"),
            new Answer(text("run.ask-close.no"), false, () -> {}),
            new Answer(
                text("run.ask-close.yes"),
                true,
                () -> {
                  run.abort();
                  run.state()
                      .subscribe(
                          state -> {
                            if (!state.isBusy()) {
                              close.run();
                            }
                          });
                })));
  }
}
