package endolith.app.choose;

import static endolith.app.text.Texts.text;

import endolith.app.pair.PairActions;
import endolith.app.pair.PairMenu;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One cell of the board: how it stands, and a click chooses it. */
final class CellTile {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final Cell cell;
  private final Button tile = new Button();
  private final FontIcon check = new FontIcon(Feather.SQUARE);
  private final FontIcon icon = new FontIcon(Feather.CIRCLE);
  private final Label word = new Label();

  /**
   * @param looked told when a person points at the cell
   */
  CellTile(PairBoard board, Cell cell, Consumer<Cell> looked, PairActions actions) {
    this.cell = cell;
    check.getStyleClass().add("tile-check");
    icon.getStyleClass().add("tile-icon");
    word.getStyleClass().add("tile-word");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox content = new HBox(icon, word, gap, check);
    content.setAlignment(Pos.CENTER_LEFT);
    content.getStyleClass().add("tile-content");
    tile.setGraphic(content);
    tile.getStyleClass().add("tile");
    tile.setId("cell-" + cell.sample() + "-" + cell.dye());
    tile.setAccessibleRole(AccessibleRole.CHECK_BOX);
    tile.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    tile.setOnAction(event -> board.toggle(cell));
    tile.setOnContextMenuRequested(
        event -> {
          if (cell.state().isRunnable()) {
            PairMenu.of(cell.id(), actions).show(tile, event.getScreenX(), event.getScreenY());
          }
        });
    tile.setOnMouseEntered(event -> looked.accept(cell));
    tile.focusedProperty()
        .subscribe(
            focused -> {
              if (focused) {
                looked.accept(cell);
              }
            });
    cell.standing().subscribe(now -> show());
    cell.chosen().subscribe(now -> choose());
  }

  Button node() {
    return tile;
  }

  private void show() {
    StateStyle style = StateStyle.of(cell.standing().get());
    tile.getStyleClass().removeIf(name -> name.startsWith("state-"));
    tile.getStyleClass().add(style.styleClass());
    icon.setIconCode(style.icon());
    word.setText(style.word());
    check.setVisible(cell.state().isRunnable());
    describe();
  }

  private void choose() {
    boolean chosen = cell.chosen().get();
    tile.pseudoClassStateChanged(CHOSEN, chosen);
    check.setIconCode(chosen ? Feather.CHECK_SQUARE : Feather.SQUARE);
    describe();
  }

  private void describe() {
    String chosen = cell.chosen().get() ? text("cell.chosen") : text("cell.not-chosen");
    tile.setAccessibleText(text("cell.spoken", cell.sample(), cell.dye(), word.getText(), chosen));
  }
}
