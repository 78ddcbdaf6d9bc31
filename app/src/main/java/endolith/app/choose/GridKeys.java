package endolith.app.choose;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;
import org.jspecify.annotations.Nullable;

/** Makes a grid one stop of the Tab key; within it, arrows, Home and End move. */
final class GridKeys {
  private final GridPane grid;
  private final Consumer<Node> reached;
  private @Nullable Node current;

  /**
   * @param reached told of what the keyboard came to, to bring it into view
   */
  GridKeys(GridPane grid, Consumer<Node> reached) {
    this.grid = grid;
    this.reached = reached;
    grid.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
    grid.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
  }

  /** The grid holds other things than before. */
  void refresh() {
    List<Node> cells = grid.getChildren();
    cells.forEach(cell -> cell.setFocusTraversable(cell == current));
    if (current == null || !cells.contains(current)) {
      current = null;
      cells.stream()
          .filter(cell -> row(cell) > 0 && column(cell) > 0)
          .findFirst()
          .ifPresent(this::stopAt);
    }
  }

  /** Gives the keyboard to where it was, or to the first cell. */
  void focus() {
    if (current != null) {
      current.requestFocus();
    }
  }

  private void stopAt(Node cell) {
    if (current != null) {
      current.setFocusTraversable(false);
    }
    current = cell;
    cell.setFocusTraversable(true);
  }

  private void pressed(MouseEvent event) {
    for (@Nullable Node at = event.getTarget() instanceof Node target ? target : null;
        at != null;
        at = at.getParent()) {
      if (at.getParent() == grid) {
        stopAt(at);
        return;
      }
    }
  }

  private void typed(KeyEvent event) {
    Node at = grid.getChildren().stream().filter(Node::isFocused).findFirst().orElse(null);
    if (at == null || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    boolean moves =
        switch (event.getCode()) {
          case LEFT -> move(at, 0, -1);
          case RIGHT -> move(at, 0, 1);
          case UP -> move(at, -1, 0);
          case DOWN -> move(at, 1, 0);
          case HOME -> moveAsFarAsItGoes(at, -1);
          case END -> moveAsFarAsItGoes(at, 1);
          default -> false;
        };
    if (moves) {
      event.consume();
    }
  }

  private boolean moveAsFarAsItGoes(Node from, int right) {
    Node at = from;
    for (Node next = next(at, 0, right); next != null; next = next(at, 0, right)) {
      at = next;
    }
    go(at);
    return true;
  }

  /** An arrow stays in the grid, whether there is something that way or not. */
  private boolean move(Node from, int down, int right) {
    Node next = next(from, down, right);
    if (next != null) {
      go(next);
    }
    return true;
  }

  private void go(Node cell) {
    stopAt(cell);
    cell.requestFocus();
    reached.accept(cell);
  }

  private @Nullable Node next(Node from, int down, int right) {
    int row = row(from) + down;
    int column = column(from) + right;
    return grid.getChildren().stream()
        .filter(cell -> row(cell) == row && column(cell) == column)
        .findFirst()
        .orElse(null);
  }

  private static int row(Node cell) {
    Integer row = GridPane.getRowIndex(cell);
    return row == null ? 0 : row;
  }

  private static int column(Node cell) {
    Integer column = GridPane.getColumnIndex(cell);
    return column == null ? 0 : column;
  }
}
