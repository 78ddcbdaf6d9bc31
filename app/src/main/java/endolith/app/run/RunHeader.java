package endolith.app.run;

import static endolith.app.text.Texts.count;
import static endolith.app.text.Texts.text;

import atlantafx.base.theme.Styles;
import endolith.app.text.NumberTexts;
import endolith.app.text.OutcomeTexts;
import endolith.engine.task.Outcome;
import endolith.engine.task.OutcomeCounts;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The header of the run screen: how far the batch is, how long it takes, and how to stop it. */
final class RunHeader {
  /** For all of them in one line. */
  private static final double BUTTONS_PX = 660;

  private final RunModel model;
  private final Label title = new Label();
  private final Label line = new Label();
  private final ProgressBar bar = new ProgressBar(0);
  private final Button abort = new Button(text("run.abort"), new FontIcon(Feather.SQUARE));
  private final Button choose = new Button(text("run.again"), new FontIcon(Feather.GRID));
  private final Button goOn = new Button(text("run.go-on"), new FontIcon(Feather.PLAY));
  private final Button retry = new Button(null, new FontIcon(Feather.REFRESH_CW));
  private final Button failed = new Button(null, new FontIcon(Feather.GRID));
  private final Button look = new Button(text("run.look"), new FontIcon(Feather.IMAGE));
  private final FlowPane buttons = new FlowPane();
  private final VBox root;

  RunHeader(RunModel model, RunActions actions) {
    this.model = model;
    title.getStyleClass().add("run-title");
    title.setId("run-title");
    line.getStyleClass().add(Styles.TEXT_MUTED);
    line.setId("run-line");
    for (Label label : List.of(title, line)) {
      label.setWrapText(true);
      label.setMinHeight(Region.USE_PREF_SIZE);
    }
    VBox words = new VBox(title, line);
    HBox.setHgrow(words, Priority.ALWAYS);
    abort.setId("abort");
    abort.getStyleClass().add(Styles.DANGER);
    abort.setOnAction(event -> actions.abort().run());
    choose.setOnAction(event -> actions.choose().run());
    choose.setId("choose-again");
    goOn.setId("go-on");
    goOn.getStyleClass().add(Styles.ACCENT);
    goOn.setOnAction(event -> actions.goOn().run());
    retry.setId("try-again");
    retry.setOnAction(event -> actions.tryAgain().run());
    failed.setId("choose-failed");
    failed.setOnAction(event -> actions.chooseFailed().run());
    look.setId("to-results");
    look.setOnAction(event -> actions.look().run());
    for (Button button : List.of(goOn, retry, failed, choose, look, abort)) {
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.managedProperty().bind(button.visibleProperty());
    }
    words.getStyleClass().add("run-words");
    buttons.getChildren().setAll(goOn, retry, failed, choose, look, abort);
    buttons.getStyleClass().add("run-buttons");
    HBox.setHgrow(buttons, Priority.SOMETIMES);
    HBox top = new HBox(words, buttons);
    top.getStyleClass().add("run-top");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.getStyleClass().add("run-bar");
    bar.setAccessibleText(text("run.progress"));
    bar.progressProperty().bind(model.share());
    root = new VBox(top, bar);
    root.setMinHeight(Region.USE_PREF_SIZE);
    root.getStyleClass().addAll("card", "run-header");
    model.state().subscribe(now -> show());
    model.elapsed().subscribe(now -> show());
    model.share().subscribe(now -> show());
  }

  Node root() {
    return root;
  }

  private void show() {
    RunState state = model.state().get();
    title.setText(title(state));
    line.setText(line(state));
    abort.setVisible(state.isBusy());
    abort.setDisable(state == RunState.STOPPING);
    choose.setVisible(!state.isBusy());
    look.setVisible(!state.isBusy() && state != RunState.REFUSED);
    offer(state);
    buttons.setPrefWrapLength(state.isBusy() ? 0 : BUTTONS_PX); // one alone takes its own width
    root.getStyleClass().removeIf(name -> name.startsWith("run-is-"));
    root.getStyleClass().add("run-is-" + style(state));
  }

  /** What can be done about what is not as it should be. */
  private void offer(RunState state) {
    OutcomeCounts counts = model.counts();
    boolean over = !state.isBusy() && state != RunState.IDLE;
    int crashed = counts.number(Outcome.CRASHED);
    int notAligned = counts.number(Outcome.FAILED);
    goOn.setVisible(
        (state == RunState.STOPPED || state == RunState.BROKEN_OFF)
            && counts.complete() < counts.planned());
    look.getStyleClass().remove(Styles.ACCENT); // one of several leads on
    if (!goOn.isVisible()) {
      look.getStyleClass().add(Styles.ACCENT);
    }
    retry.setText(count("run.try-again", crashed));
    retry.setVisible(over && crashed > 0 && !goOn.isVisible());
    failed.setText(count("run.choose-failed", notAligned));
    failed.setVisible(over && notAligned > 0);
  }

  private String title(RunState state) {
    int number = model.rows().size();
    return switch (state) {
      case IDLE -> "";
      case RUNNING -> count("run.running", number);
      case STOPPING -> text("run.stopping");
      case STOPPED -> text("run.stopped");
      case FINISHED -> OutcomeTexts.finished(model.counts());
      case REFUSED -> text("run.refused");
      case BROKEN_OFF -> text("run.broken-off");
    };
  }

  private String style(RunState state) {
    OutcomeCounts counts = model.counts();
    if (state == RunState.FINISHED && counts.failures() > 0) {
      return "failed";
    }
    return state == RunState.FINISHED && counts.number(Outcome.CHECK) > 0
        ? "marred"
        : state.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String left(Duration time) {
    return time.toSeconds() < 1
        ? text("run.left.little")
        : text("run.left.time", NumberTexts.time(time));
  }

  private String lastMessage() {
    return model.messages().isEmpty() ? "" : Objects.requireNonNull(model.messages().getLast());
  }

  private String line(RunState state) {
    String done = OutcomeTexts.progress(model.counts());
    String elapsed = text("run.elapsed", NumberTexts.time(model.elapsed().get()));
    return switch (state) {
      case RUNNING ->
          model
              .left()
              .map(left -> text("run.line.left", done, elapsed, left(left)))
              .orElse(text("run.line", done, elapsed));
      case STOPPING -> text("run.stopping.help");
      case STOPPED -> text("run.stopped.help", done);
      case REFUSED -> lastMessage();
      case BROKEN_OFF -> text("run.broken-off.help", lastMessage(), done);
      case FINISHED ->
          text(
              "run.line",
              OutcomeTexts.complete(model.counts()),
              text("run.took", NumberTexts.time(model.elapsed().get())));
      case IDLE -> "";
    };
  }
}
