package endolith.app.choose;

import static endolith.app.text.Texts.text;

import atlantafx.base.theme.Styles;
import endolith.app.pair.PairActions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The board as a table: a row per sample, a column per dye. Their names stay in sight; only the
 * rows that are seen exist. It is one stop of the Tab key.
 */
final class BoardGrid {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  /** Of the rows; the names above come in addition. */
  private static final double LEAST_HEIGHT = 110;

  private final PairBoard board;
  private final Consumer<Cell> looked;
  private final PairActions actions;
  private final BoardColumns columns = new BoardColumns();
  private final BoardLine heading = new BoardLine(columns);
  private final List<Button> dyes = new ArrayList<>();
  private final List<BoardRow> made = new ArrayList<>();
  private final ScrollBar sideways = new ScrollBar();
  private final ListView<String> rows = new Rows();
  private final VBox root = new Frame();
  private BoardPlace place = new BoardPlace(0, 0);

  /** Whether it was the keyboard that came here last. */
  private boolean keyboard;

  BoardGrid(PairBoard board, Consumer<Cell> looked, PairActions actions) {
    this.board = board;
    this.actions = actions;
    this.looked = looked;
    rows.setId("board-rows");
    rows.getStyleClass().add("board-rows");
    rows.setAccessibleText(text("board.pairs"));
    rows.setCellFactory(any -> row());
    rows.focusVisibleProperty().subscribe(this::mark);
    rows.focusedProperty()
        .subscribe(
            focused -> {
              keyboard &= focused;
              mark();
            });
    rows.setMinHeight(LEAST_HEIGHT);
    rows.setPrefHeight(LEAST_HEIGHT); // it takes what is left
    new BoardKeys(this, rows);
    sideways.setOrientation(Orientation.HORIZONTAL);
    sideways.managedProperty().bind(sideways.visibleProperty());
    sideways.valueProperty().subscribe(value -> columns.shift(value.doubleValue()));
    columns.shift().subscribe(value -> sideways.setValue(value.doubleValue()));
    root.addEventFilter(ScrollEvent.SCROLL, this::scrolled);
    VBox.setVgrow(rows, Priority.ALWAYS);
    root.getStyleClass().add("board");
    root.getChildren().addAll(heading, rows, sideways);
    board.layout().subscribe(now -> fill());
    board.shown().samples().subscribe(now -> fill());
  }

  Node root() {
    return root;
  }

  PairBoard board() {
    return board;
  }

  private BoardRow row() {
    BoardRow row = new BoardRow(this, columns);
    made.add(row);
    return row;
  }

  CellTile tile() {
    return new CellTile(board, looked, actions);
  }

  private void fill() {
    List<String> names = board.layout().get().dyes();
    dyes.clear();
    for (int column = 0; column < names.size(); column++) {
      dyes.add(dye(names.get(column), column));
    }
    heading.fill(new Region(), dyes);
    rows.getItems().setAll(board.shown().samples().get());
    rows.refresh();
    if (!rows.getItems().isEmpty()) { // while nothing is shown it keeps its place
      place = place.within(rows.getItems().size(), names.size());
    }
    mark();
    root.requestLayout();
  }

  private Button dye(String dye, int column) {
    Button button = name();
    name(button, dye, text("board.column", dye));
    button.getStyleClass().add("board-column-name");
    button.setId("column-" + dye);
    button.setOnAction(event -> board.toggleAll(cell -> cell.dye().equals(dye)));
    button.addEventHandler(
        MouseEvent.MOUSE_PRESSED, event -> stopAt(new BoardPlace(BoardPlace.HEADING, column)));
    return button;
  }

  /** A button for a name that a person gave. */
  static Button name() {
    Button button = new Button();
    button.getStyleClass().addAll(Styles.FLAT, "board-name", "user-name");
    button.setMnemonicParsing(false);
    button.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    button.setFocusTraversable(false); // the board has the keyboard
    button.setTooltip(new Tooltip());
    return button;
  }

  static void name(Button button, String words, String help) {
    button.setText(words);
    button.getTooltip().setText(help);
    button.setAccessibleText(help);
  }

  /** Gives the keyboard to the table. */
  void focus() {
    rows.requestFocus();
    goTo(place);
  }

  /** Where the keyboard is; nowhere while a person does not use it here. */
  Optional<BoardPlace> current() {
    boolean shown = rows.isFocused() && keyboard || rows.isFocusVisible();
    return shown ? Optional.of(place) : Optional.empty();
  }

  /** Where the keyboard is or would be. */
  BoardPlace place() {
    return place;
  }

  /** A mouse was pressed there: keys go on from there. */
  void stopAt(BoardPlace pressed) {
    rows.requestFocus();
    keyboard = false;
    place = pressed;
    mark();
  }

  /** The keyboard goes there, or as near as can be. */
  void goTo(BoardPlace wanted) {
    keyboard = true;
    if (rows.getItems().isEmpty()) {
      return;
    }
    place = wanted.within(rows.getItems().size(), dyes.size());
    if (place.row() >= 0 && rows.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      flow.scrollTo(place.row());
      flow.layout();
    }
    if (place.column() >= 0) {
      columns.show(place.column());
    }
    cell(place).ifPresent(looked);
    mark();
    rows.notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
  }

  /** Shows the results of the pair that has the keyboard; false if none has that can have any. */
  boolean showPair() {
    Optional<Cell> cell = cell(place).filter(one -> one.state().isRunnable());
    cell.ifPresent(one -> actions.show().accept(one.id()));
    return cell.isPresent();
  }

  /** What is there, if it is in sight. */
  Optional<Button> at(BoardPlace where) {
    if (where.row() == BoardPlace.HEADING) {
      int column = where.column();
      return column >= 0 && column < dyes.size() ? Optional.of(dyes.get(column)) : Optional.empty();
    }
    return made.stream()
        .filter(row -> row.getIndex() == where.row() && row.isVisible())
        .findFirst()
        .flatMap(row -> row.at(where.column()));
  }

  /** The next place that way that is not empty; where it is if there is none. */
  BoardPlace next(int down, int right) {
    BoardPlace at = place;
    BoardPlace next = at.moved(down, right).within(rows.getItems().size(), dyes.size());
    while (!next.equals(at) && isGap(next)) {
      at = next;
      next = at.moved(down, right).within(rows.getItems().size(), dyes.size());
    }
    return isGap(next) ? place : next;
  }

  private boolean isGap(BoardPlace where) {
    return !where.isHeading() && cell(where).isEmpty();
  }

  /** The pair that is shown there. */
  private Optional<Cell> cell(BoardPlace where) {
    if (where.isHeading()) {
      return Optional.empty();
    }
    String dye = board.layout().get().dyes().get(where.column());
    return board.cell(rows.getItems().get(where.row()), dye).filter(board.shown()::isShown);
  }

  /** How many rows are in sight. */
  int page() {
    long seen = made.stream().filter(row -> row.isVisible() && !row.isEmpty()).count();
    return Math.max(1, (int) seen - 2); // one at each end may be seen in part
  }

  private void mark() {
    Optional<BoardPlace> current = current();
    made.forEach(row -> row.mark(current));
    for (int column = 0; column < dyes.size(); column++) {
      boolean here = current.equals(Optional.of(new BoardPlace(BoardPlace.HEADING, column)));
      dyes.get(column).pseudoClassStateChanged(CURRENT, here);
    }
  }

  private void scrolled(ScrollEvent event) {
    double by =
        event.getDeltaX() != 0 || !event.isShiftDown() ? event.getDeltaX() : event.getDeltaY();
    if (by != 0 && columns.most() > 0) {
      columns.shift(columns.shift().get() - by);
      event.consume();
    }
  }

  /** The list of rows, of which the tile or name that has the keyboard is what is spoken of. */
  private final class Rows extends ListView<String> {
    @Override
    public @Nullable Object queryAccessibleAttribute(
        AccessibleAttribute attribute, Object... parameters) {
      Optional<Button> focused =
          attribute == AccessibleAttribute.FOCUS_ITEM ? at(place) : Optional.empty();
      return focused.isPresent()
          ? focused.get()
          : super.queryAccessibleAttribute(attribute, parameters);
    }
  }

  /** Knows how wide it is before its lines are laid out. */
  private final class Frame extends VBox {
    @Override
    protected void layoutChildren() {
      if (!dyes.isEmpty()) {
        BoardWords words = new BoardWords(dyes.getFirst().getFont());
        double width = getWidth() - snappedLeftInset() - snappedRightInset() - scrollBarWidth();
        boolean changed =
            columns.fit(dyes.size(), width, words.widest(rows.getItems()), words.tile());
        double most = columns.most();
        sideways.setMax(most);
        sideways.setVisibleAmount(most * columns.room() / Math.max(1, columns.room() + most));
        sideways.setVisible(most > 0);
        if (changed) {
          heading.requestLayout();
          made.forEach(BoardRow::arrange);
        }
      }
      super.layoutChildren();
    }

    private double scrollBarWidth() {
      return rows.lookupAll(".scroll-bar").stream()
          .filter(
              bar -> bar instanceof ScrollBar each && each.getOrientation() == Orientation.VERTICAL)
          .mapToDouble(bar -> bar.prefWidth(-1))
          .max()
          .orElse(0);
    }
  }
}
