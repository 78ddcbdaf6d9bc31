package endolith.app.choose;

import static endolith.app.text.Texts.text;

import atlantafx.base.theme.Styles;
import endolith.app.pair.PairActions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** The board as a table: a row per sample, a column per dye. */
final class BoardGrid {
  private final PairBoard board;
  private final Consumer<Cell> looked;
  private final PairActions actions;
  private final GridPane grid = new GridPane();
  private final Map<Cell, CellTile> tiles = new HashMap<>();
  private final ScrollPane root = new ScrollPane(grid);
  private final GridKeys keys = new GridKeys(grid, this::bringIntoView);

  BoardGrid(PairBoard board, Consumer<Cell> looked, PairActions actions) {
    this.board = board;
    this.actions = actions;
    this.looked = looked;
    grid.getStyleClass().add("board");
    root.setFitToWidth(true);
    root.getStyleClass().add("board-scroll");
    board.layout().subscribe(now -> fill());
    board.filter().subscribe(now -> fill());
  }

  Node root() {
    return root;
  }

  private void fill() {
    grid.getChildren().clear();
    grid.getColumnConstraints().clear();
    tiles.keySet().retainAll(board.cells());
    List<String> dyes = board.layout().get().dyes();
    ColumnConstraints names = new ColumnConstraints(120, 190, 280);
    grid.getColumnConstraints().add(names);
    for (int column = 0; column < dyes.size(); column++) {
      String dye = dyes.get(column);
      ColumnConstraints width = new ColumnConstraints(136, 150, 260);
      width.setHgrow(Priority.ALWAYS);
      width.setHalignment(HPos.CENTER);
      grid.getColumnConstraints().add(width);
      Button name = name(dye, text("board.column", dye), cell -> cell.dye().equals(dye));
      name.getStyleClass().add("board-column-name");
      name.setId("column-" + dye);
      grid.add(name, column + 1, 0);
    }
    int row = 1;
    for (String sample : board.layout().get().samples()) {
      if (board.isShown(sample)) {
        addRow(sample, dyes, row++);
      }
    }
    keys.refresh();
  }

  /** Gives the keyboard to the table. */
  void focus() {
    keys.focus();
  }

  private void bringIntoView(Node cell) {
    double room = root.getViewportBounds().getHeight();
    double hidden = grid.getHeight() - room;
    if (hidden > 0) {
      double top = root.getVvalue() * hidden;
      double from = cell.getBoundsInParent().getMinY();
      double to = cell.getBoundsInParent().getMaxY();
      double wanted = from < top ? from : to > top + room ? to - room : top;
      root.setVvalue(wanted / hidden);
    }
  }

  private void addRow(String sample, List<String> dyes, int row) {
    Button name = name(sample, text("board.row", sample), cell -> cell.sample().equals(sample));
    name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    name.getStyleClass().add("board-row-name");
    name.setId("row-" + sample);
    grid.add(name, 0, row);
    for (int column = 0; column < dyes.size(); column++) {
      int at = column + 1;
      board.cell(sample, dyes.get(column)).ifPresent(cell -> grid.add(tile(cell).node(), at, row));
    }
  }

  /** One for each cell, which it follows for ever. */
  private CellTile tile(Cell cell) {
    return tiles.computeIfAbsent(cell, any -> new CellTile(board, cell, looked, actions));
  }

  private Button name(String words, String help, Predicate<Cell> which) {
    Button button = new Button(words);
    button.getStyleClass().addAll(Styles.FLAT, "board-name");
    button.setMnemonicParsing(false);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setTooltip(new Tooltip(help));
    button.setAccessibleText(help);
    button.setOnAction(event -> board.toggleAll(which));
    return button;
  }
}
