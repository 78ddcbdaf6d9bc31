package endolith.app.choose;

import static endolith.app.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** A row of the board: a sample's name, and a tile for each of its pairs. */
final class BoardRow extends ListCell<String> {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  private final BoardGrid grid;
  private final BoardLine line;
  private final Button name;
  private final List<CellTile> tiles = new ArrayList<>();
  private int filled = -1;

  BoardRow(BoardGrid grid, BoardColumns columns) {
    this.grid = grid;
    this.line = new BoardLine(columns);
    this.name = BoardGrid.name();
    name.getStyleClass().add("board-row-name");
    name.setOnAction(event -> grid.board().toggleAll(cell -> cell.sample().equals(getItem())));
    stopWhenPressed(name, BoardPlace.HEADING);
    setPrefWidth(0); // a list lets its cells grow to the right unless told so
  }

  private void stopWhenPressed(Node node, int column) {
    node.addEventHandler(
        MouseEvent.MOUSE_PRESSED, event -> grid.stopAt(new BoardPlace(getIndex(), column)));
  }

  @Override
  protected void updateItem(@Nullable String sample, boolean empty) {
    super.updateItem(sample, empty);
    if (empty || sample == null) {
      setGraphic(null);
      tiles.forEach(CellTile::letGo);
      return;
    }
    BoardGrid.name(name, sample, text("board.row", sample));
    name.setId("row-" + sample);
    List<String> dyes = grid.board().layout().get().dyes();
    while (tiles.size() < dyes.size()) {
      CellTile tile = grid.tile();
      stopWhenPressed(tile.node(), tiles.size());
      tiles.add(tile);
    }
    for (int column = 0; column < dyes.size(); column++) {
      Optional<Cell> cell = grid.board().cell(sample, dyes.get(column));
      cell.ifPresentOrElse(tiles.get(column)::follow, tiles.get(column)::letGo);
    }
    if (filled != dyes.size()) { // what is put in anew is styled anew, which takes its time
      filled = dyes.size();
      line.fill(name, tiles.stream().limit(filled).map(CellTile::node).toList());
    }
    setGraphic(line);
    mark(grid.current());
  }

  /** What stands at a column; nothing while no sample is shown. */
  Optional<Button> at(int column) {
    boolean there = !isEmpty() && column < tiles.size();
    return there ? Optional.of(column < 0 ? name : tiles.get(column).node()) : Optional.empty();
  }

  /** Marks what has the keyboard; nothing if none has. */
  void mark(Optional<BoardPlace> current) {
    for (int column = BoardPlace.HEADING; column < tiles.size(); column++) {
      boolean here = current.equals(Optional.of(new BoardPlace(getIndex(), column)));
      at(column).ifPresent(button -> button.pseudoClassStateChanged(CURRENT, here));
    }
  }

  /** The columns have other widths now. */
  void arrange() {
    line.requestLayout();
  }

  @Override
  public void updateIndex(int index) {
    super.updateIndex(index);
    mark(grid.current());
  }
}
