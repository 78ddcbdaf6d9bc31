package endolith.app.choose;

import static endolith.app.text.Texts.count;
import static endolith.app.text.Texts.text;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import endolith.app.text.EmptyPane;
import endolith.app.text.FittingPane;
import endolith.engine.raw.RawProblem;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The pane with the board: its table, buttons that choose many pairs at once, filter, problems,
 * details.
 */
final class BoardPane {
  private final PairBoard board;
  private final BoardGrid grid;
  private final CustomTextField filter = new CustomTextField();
  private final CellDetail detail = new CellDetail();
  private final StackPane middle = new StackPane();
  private final TitledPane problems = new TitledPane();
  private final VBox column;

  /** Whether the table is to have the keyboard as soon as it is there. */
  private boolean wanted;

  private final Region root;

  /**
   * @param toSettings opens the settings, where they are not seen beside it
   */
  BoardPane(PairBoard board, ChooseActions actions, Button toSettings) {
    this.board = board;
    this.grid = new BoardGrid(board, detail::show, actions.pairs());
    prepareFilter();
    grid.root()
        .sceneProperty()
        .subscribe(
            scene -> {
              if (scene != null && wanted) {
                Platform.runLater(this::focus); // it is not laid out yet
              }
            });
    VBox.setVgrow(middle, Priority.ALWAYS);
    problems.setExpanded(false);
    problems.setId("raw-problems");
    problems.getStyleClass().add("raw-problems");
    problems.managedProperty().bind(problems.visibleProperty());
    column = new VBox(toolbar(actions, toSettings), problems, middle, detail.root());
    column.getStyleClass().add("board-side");
    column.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
    problems.setMinWidth(0); // large texts must not push the settings out of the window
    problems.setMinHeight(Region.USE_PREF_SIZE);
    column.setMinWidth(0);
    root = FittingPane.of(column);
    board.layout().subscribe(now -> show());
    board.looking().subscribe(now -> show());
    board.problems().subscribe(now -> show());
  }

  Region root() {
    return root;
  }

  private Node toolbar(ChooseActions actions, Button toSettings) {
    Button all = button("board.all", "choose-all");
    all.setOnAction(event -> board.choose(cell -> true));
    Button open = button("board.open", "choose-open");
    open.setOnAction(event -> board.choose(Cell::isOpen));
    Button none = button("board.none", "choose-none");
    none.setOnAction(event -> board.choose(cell -> false));
    all.getStyleClass().add(Styles.LEFT_PILL);
    open.getStyleClass().add(Styles.CENTER_PILL);
    none.getStyleClass().add(Styles.RIGHT_PILL);
    HBox choose = new HBox(all, open, none);
    ProgressIndicator looking = new ProgressIndicator();
    looking.setMaxSize(20, 20);
    looking.setAccessibleText(text("board.looking"));
    looking.visibleProperty().bind(board.looking());
    Button again = new Button(null, new FontIcon(Feather.REFRESH_CW));
    again.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
    again.setTooltip(new Tooltip(text("board.again")));
    again.setAccessibleText(text("board.again"));
    again.setId("look-again");
    again.setOnAction(event -> actions.lookAgain().run());
    Button channels = new Button(text("board.survey"), new FontIcon(Feather.LAYERS));
    channels.setId("survey");
    channels.setMinWidth(Region.USE_PREF_SIZE);
    channels.setTooltip(new Tooltip(text("board.survey.help")));
    channels.setOnAction(event -> actions.survey().run());
    Button whole = new Button(text("board.verify"), new FontIcon(Feather.SHIELD));
    whole.setId("verify");
    whole.setMinWidth(Region.USE_PREF_SIZE);
    whole.setTooltip(new Tooltip(text("board.verify.help")));
    whole.setOnAction(event -> actions.verify().run());
    for (Button button : List.of(channels, whole)) { // the board needs the room more
      button.setAccessibleText(button.getText());
      button
          .contentDisplayProperty()
          .bind(
              toSettings
                  .visibleProperty()
                  .map(narrow -> narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
    }
    Node groups = new GroupFilter(board).root();
    // on several lines where texts are large
    FlowPane bar =
        new FlowPane(choose, filter, groups, toSettings, channels, whole, again, looking);
    bar.setMinHeight(Region.USE_PREF_SIZE);
    bar.setMinWidth(0);
    bar.getStyleClass().add("board-tools");
    return bar;
  }

  private static Button button(String key, String id) {
    Button button = new Button(text(key));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  /** Gives the keyboard to the table. */
  void focus() {
    wanted = grid.root().getScene() == null;
    grid.focus();
  }

  /** Unfolds what is wrong with the raw files. */
  void showProblems() {
    problems.setExpanded(true);
    problems.requestFocus();
  }

  /** Makes ready to type. */
  void focusFilter() {
    filter.requestFocus();
    filter.selectAll();
  }

  private void prepareFilter() {
    filter.setId("filter");
    filter.setLeft(new FontIcon(Feather.SEARCH));
    filter.setPromptText(text("board.filter"));
    filter.setAccessibleText(text("board.filter"));
    filter.getStyleClass().add("board-filter");
    filter
        .textProperty()
        .subscribe(words -> board.filter(board.shown().filter().get().withWords(words)));
    board
        .shown()
        .filter()
        .subscribe(
            now -> {
              if (now.words().isEmpty() && !filter.getText().isBlank()) {
                filter.clear();
              }
            });
  }

  /** Esc shows everything again. */
  private void typed(KeyEvent event) {
    boolean filtered = !board.shown().filter().get().equals(BoardFilter.NONE);
    if (event.getCode() == KeyCode.ESCAPE && filtered) {
      board.filter(BoardFilter.NONE);
      event.consume();
    }
  }

  private void show() {
    List<RawProblem> wrong = board.problems().get();
    problems.setVisible(!wrong.isEmpty());
    problems.setText(count("board.problems", wrong.size()));
    VBox list = new VBox();
    list.getStyleClass().add("problem-list");
    list.getChildren().add(words(text("board.problems.help"), Styles.TEXT_MUTED));
    wrong.forEach(problem -> list.getChildren().add(problem(problem)));
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add(wrong.size() > 1 ? "several-problems" : "one-problem");
    problems.setContent(scroll);
    boolean empty = board.layout().get().dyes().isEmpty();
    Node content = empty ? empty(wrong) : grid.root();
    if (!middle.getChildren().equals(List.of(content))) {
      middle.getChildren().setAll(content);
    }
    detail.root().setVisible(!empty);
    detail.root().setManaged(!empty);
  }

  private static Node problem(RawProblem problem) {
    Label fix = words(problem.fix(), "problem-fix");
    fix.getStyleClass().add(Styles.TEXT_MUTED);
    VBox words = new VBox(words(problem.what(), "problem-what"), fix);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox line = new HBox(new FontIcon(Feather.ALERT_TRIANGLE), words);
    line.getStyleClass().add("problem-line");
    return line;
  }

  private static Label words(String words, String styleClass) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMnemonicParsing(false);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(styleClass);
    return label;
  }

  private Node empty(List<RawProblem> wrong) {
    boolean looking = board.looking().get();
    return EmptyPane.of(
        looking ? text("board.looking") : text("board.empty"),
        looking ? "" : RawProblem.list(wrong));
  }
}
