package endolith.app.choose;

import static endolith.app.text.Texts.count;
import static endolith.app.text.Texts.text;

import atlantafx.base.theme.Styles;
import endolith.app.choose.settings.Choices;
import endolith.app.choose.settings.ParameterField;
import endolith.app.choose.settings.Presets;
import endolith.app.choose.settings.SavedSettings;
import endolith.app.choose.settings.SettingsPane;
import endolith.app.pace.Pace;
import endolith.app.split.DrawerPane;
import java.util.List;
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

  /** In sizes of text: the settings, and a board with room for a few dyes. */
  private static final double BOTH_EM = 60;

  private final BorderPane root = new BorderPane();
  private final BoardPane pane;
  private final SettingsPane settings;
  private final DrawerPane panes;

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
      Presets presets,
      Supplier<Pace> pace,
      ChooseActions actions) {
    PreflightStrip strip = new PreflightStrip(preflight, choices);
    Button toSettings = new Button(null, new FontIcon(Feather.SLIDERS));
    pane = new BoardPane(board, actions, toSettings);
    settings = new SettingsPane(choices, preflight.budget(), saved, presets, actions.copyCommand());
    panes = new DrawerPane(pane.root(), settings.root(), BOTH_EM);
    settings.onClose(panes.isDrawer(), panes::close);
    prepare(toSettings, choices);
    root.setCenter(panes);
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
    panes.close();
    pane.focus();
  }

  /** Unfolds what is wrong with the raw files. */
  public void showProblems() {
    panes.close();
    pane.showProblems();
  }

  /** Makes ready to type what samples are to be shown. */
  public void focusFilter() {
    panes.close();
    pane.focusFilter();
  }

  /** What opens the settings where they have no room beside the board. */
  private void prepare(Button toSettings, Choices choices) {
    toSettings.setId("show-settings");
    toSettings.setMinWidth(Region.USE_PREF_SIZE);
    toSettings
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> {
                  int changed = choices.changedCount().get();
                  return changed == 0
                      ? text("settings.title")
                      : text("settings.title-changed", changed);
                },
                choices.changedCount()));
    toSettings.visibleProperty().bind(panes.isDrawer());
    toSettings.managedProperty().bind(toSettings.visibleProperty());
    toSettings.setOnAction(
        event -> {
          panes.open();
          settings.focus();
        });
  }

  private void goTo(ParameterField field) {
    panes.open();
    settings.goTo(field);
  }

  private Node bar(
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
                () -> words(board, choices, busy.get()),
                board.chosenCount(),
                board.hiddenCount(),
                board.looking(),
                choices.invalid(),
                busy));
    Button wrong = new Button(text("board.invalid.show"));
    wrong.setId("show-invalid");
    wrong.setMinWidth(Region.USE_PREF_SIZE);
    wrong.visibleProperty().bind(choices.valid().not());
    wrong.managedProperty().bind(wrong.visibleProperty());
    wrong.setOnAction(event -> choices.invalid().get().stream().limit(1).forEach(this::goTo));
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
    HBox bar = new HBox(words, wrong, gap, gauges, start);
    bar.setMinHeight(Region.USE_PREF_SIZE);
    bar.getStyleClass().add("action-bar");
    return bar;
  }

  /** What is chosen, or why nothing can be run. */
  private static String words(PairBoard board, Choices choices, boolean busy) {
    List<ParameterField> invalid = choices.invalid().get();
    if (!invalid.isEmpty()) {
      return count("board.invalid", invalid.size(), invalid.getFirst().title());
    }
    if (busy) {
      return text("board.busy");
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
