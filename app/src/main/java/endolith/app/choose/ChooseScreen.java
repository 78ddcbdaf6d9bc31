package endolith.app.choose;

import static endolith.app.text.Texts.count;
import static endolith.app.text.Texts.text;

import atlantafx.base.theme.Styles;
import endolith.app.pace.Pace;
import endolith.engine.task.Stage;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The screen on which pairs and settings are chosen. */
public final class ChooseScreen {
  private static final PseudoClass HIDDEN = PseudoClass.getPseudoClass("hidden");

  private final BorderPane root = new BorderPane();
  private final BoardPane pane;

  /**
   * @param busy while a batch runs
   * @param pace how fast this machine is, as known now
   */
  public ChooseScreen(
      PairBoard board,
      Choices choices,
      PreflightModel preflight,
      ObservableBooleanValue busy,
      SavedSettings saved,
      Supplier<Pace> pace,
      ChooseActions actions) {
    PreflightStrip strip = new PreflightStrip(preflight, choices);
    pane = new BoardPane(board, actions);
    root.setCenter(pane.root());
    root.setRight(settings(choices, saved, preflight));
    preflight.report().subscribe(report -> report.ifPresent(choices.workerChoices()::advise));
    root.setBottom(
        new VBox(strip.advice(), bar(board, choices, strip.gauges(), actions.run(), busy, pace)));
    root.getStyleClass().add("choose");
    PauseTransition settled = new PauseTransition(Duration.millis(400));
    settled.setOnFinished(event -> actions.lookAgain().run());
    for (Observable choice : choices.everything()) {
      choice.addListener((Observable changed) -> settled.playFromStart());
    }
  }

  public Parent root() {
    return root;
  }

  /** Gives the keyboard to the table of pairs. */
  public void focus() {
    pane.focus();
  }

  /** Makes ready to type what samples are to be shown. */
  public void focusFilter() {
    pane.focusFilter();
  }

  private static Node settings(Choices choices, SavedSettings saved, PreflightModel preflight) {
    TitledPane how =
        new TitledPane(text("settings.run"), new RunSection(choices, preflight.budget()).root());
    how.setAnimated(false);
    how.getStyleClass().add("stage-section");
    Label title = new Label(text("settings.title"));
    title.getStyleClass().add("section-title");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button reset = new Button(text("settings.reset"), new FontIcon(Feather.ROTATE_CCW));
    reset.setId("reset-all");
    reset.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
    reset.visibleProperty().bind(choices.changedCount().greaterThan(0));
    reset.setOnAction(event -> choices.resetParameters());
    HBox heading = new HBox(title, gap, reset);
    heading.getStyleClass().add("settings-heading");
    VBox sections = new VBox(how);
    for (Stage stage : Stage.values()) {
      sections.getChildren().add(new StageSection(choices, stage).root());
    }
    sections.getStyleClass().add("settings-sections");
    ScrollPane scroll = new ScrollPane(sections);
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox pane = new VBox(heading, kept(saved), scroll);
    pane.getStyleClass().add("settings");
    return pane;
  }

  private static Node kept(SavedSettings saved) {
    Label line = new Label();
    line.setId("settings-saved");
    line.getStyleClass().add(Styles.TEXT_MUTED);
    line.textProperty().bind(saved.line());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button save = new Button(text("settings.save"));
    save.setId("save-settings");
    save.setTooltip(new Tooltip(text("settings.save.help")));
    save.disableProperty().bind(saved.changed().not());
    save.setOnAction(event -> saved.save());
    Button reload = new Button(text("settings.reload"));
    reload.setId("reload-settings");
    reload.setTooltip(new Tooltip(text("settings.reload.help")));
    reload.disableProperty().bind(saved.there().not().or(saved.changed().not()));
    reload.setOnAction(event -> saved.load());
    for (Button button : new Button[] {save, reload}) {
      button.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
      button.setMinWidth(Region.USE_PREF_SIZE);
    }
    HBox row = new HBox(line, gap, reload, save);
    row.getStyleClass().add("settings-kept");
    return row;
  }

  private static Node bar(
      PairBoard board,
      Choices choices,
      Node gauges,
      Runnable run,
      ObservableBooleanValue busy,
      Supplier<Pace> pace) {
    Label chosen = new Label();
    chosen.setId("chosen-count");
    chosen.getStyleClass().add("bar-words");
    chosen
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> words(board, choices),
                board.chosenCount(),
                board.hiddenCount(),
                board.looking(),
                choices.valid()));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button start = new Button();
    start.setId("run");
    start.setGraphic(new FontIcon(Feather.PLAY));
    start.getStyleClass().addAll(Styles.ACCENT, "run-button");
    start
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> count("board.run", board.chosenCount().get()), board.chosenCount()));
    board
        .hiddenCount()
        .subscribe(hidden -> chosen.pseudoClassStateChanged(HIDDEN, hidden.intValue() > 0));
    start
        .disableProperty()
        .bind(board.chosenCount().isEqualTo(0).or(choices.valid().not()).or(busy));
    start.setOnAction(event -> run.run());
    Node estimate = new EstimateLabel(board, choices.workerChoices(), pace).root();
    chosen.setWrapText(true);
    chosen.setMinHeight(Region.USE_PREF_SIZE);
    start.setMinWidth(Region.USE_PREF_SIZE);
    VBox words = new VBox(chosen, estimate);
    words.getStyleClass().add("action-words");
    HBox bar = new HBox(words, gap, gauges, start);
    bar.setMinHeight(Region.USE_PREF_SIZE);
    bar.getStyleClass().add("action-bar");
    return bar;
  }

  private static String words(PairBoard board, Choices choices) {
    if (!choices.valid().get()) {
      return text("board.invalid");
    }
    int number = board.chosenCount().get();
    if (number > 0) {
      String chosen = count("board.chosen", number);
      int hidden = board.hiddenCount().get();
      return hidden == 0 ? chosen : count("board.hidden", hidden, chosen);
    }
    boolean done =
        board.cells().stream().anyMatch(cell -> cell.state() == CellState.DONE)
            && board.cells().stream().noneMatch(Cell::isOpen);
    return text(done ? "board.all-done" : "board.nothing");
  }
}
