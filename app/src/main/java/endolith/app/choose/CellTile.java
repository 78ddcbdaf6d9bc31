package endolith.app.choose;

import static endolith.app.text.Texts.text;

import endolith.app.pair.PairActions;
import endolith.app.pair.PairMenu;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A tile of the board: how a pair stands, and a click chooses it. It follows one after another. */
final class CellTile {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final PairBoard board;
  private final Button tile = new Button();
  private final FontIcon check = new FontIcon(Feather.SQUARE);
  private final FontIcon icon = new FontIcon(Feather.CIRCLE);
  private final Label word = new Label();
  private Subscription following = Subscription.EMPTY;
  private @Nullable Cell cell;

  /**
   * @param looked told when a person points at the cell
   */
  CellTile(PairBoard board, Consumer<Cell> looked, PairActions actions) {
    this.board = board;
    check.getStyleClass().add("tile-check");
    icon.getStyleClass().add("tile-icon");
    word.getStyleClass().add("tile-word");
    word.setMinWidth(Region.USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox content = new HBox(icon, word, gap, check);
    content.setAlignment(Pos.CENTER_LEFT);
    content.getStyleClass().add("tile-content");
    tile.setGraphic(content);
    tile.getStyleClass().add("tile");
    tile.setAccessibleRole(AccessibleRole.CHECK_BOX);
    tile.setFocusTraversable(false); // the board has the keyboard
    tile.setOnAction(event -> withCell(board::toggle));
    PairMenu.attachTo(tile, this::pair, actions);
    tile.setOnMouseEntered(event -> withCell(looked));
  }

  Button node() {
    return tile;
  }

  private void withCell(Consumer<Cell> action) {
    Cell followed = cell;
    if (followed != null) {
      action.accept(followed);
    }
  }

  /** The pair that can be worked on, as {@code sample/dye}. */
  private Optional<String> pair() {
    return Optional.ofNullable(cell).filter(shown -> shown.state().isRunnable()).map(Cell::id);
  }

  /** Shows this cell from now on, also when it changes. */
  void follow(Cell other) {
    if (other.equals(cell)) {
      return;
    }
    following.unsubscribe();
    cell = other;
    tile.setId("cell-" + other.sample() + "-" + other.dye());
    following =
        Subscription.combine(
            board.shown().filter().subscribe(now -> tile.setVisible(board.shown().isShown(other))),
            other.standing().subscribe(now -> show(other)),
            other.chosen().subscribe(now -> choose(other)));
  }

  /** Shows none. */
  void letGo() {
    following.unsubscribe();
    following = Subscription.EMPTY;
    cell = null;
    tile.setId(null);
    tile.setVisible(false);
  }

  private void show(Cell shown) {
    StateStyle style = StateStyle.of(shown.standing().get());
    tile.setVisible(board.shown().isShown(shown));
    tile.getStyleClass().removeIf(name -> name.startsWith("state-"));
    tile.getStyleClass().add(style.styleClass());
    icon.setIconCode(style.icon());
    word.setText(style.word());
    check.setVisible(shown.state().isRunnable());
    describe(shown);
  }

  private void choose(Cell shown) {
    boolean chosen = shown.chosen().get();
    tile.pseudoClassStateChanged(CHOSEN, chosen);
    check.setIconCode(chosen ? Feather.CHECK_SQUARE : Feather.SQUARE);
    describe(shown);
  }

  private void describe(Cell shown) {
    String chosen = shown.chosen().get() ? text("cell.chosen") : text("cell.not-chosen");
    tile.setAccessibleText(
        text("cell.spoken", shown.sample(), shown.dye(), word.getText(), chosen));
  }
}
