package endolith.app.choose;

import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;

/**
 * What keys do on the board: arrows, Home, End and Page keys move, Space chooses, Enter shows
 * results.
 */
final class BoardKeys {
  private static final int FAR = 1 << 20;

  private final BoardGrid grid;

  BoardKeys(BoardGrid grid, ListView<?> rows) {
    this.grid = grid;
    rows.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
    rows.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menu);
  }

  private void typed(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    boolean used =
        switch (event.getCode()) {
          case LEFT -> step(0, -1);
          case RIGHT -> step(0, 1);
          case UP -> step(-1, 0);
          case DOWN -> step(1, 0);
          case HOME -> move(0, -FAR);
          case END -> move(0, FAR);
          case PAGE_UP -> move(-grid.page(), 0);
          case PAGE_DOWN -> move(grid.page(), 0);
          case SPACE -> press();
          case ENTER -> grid.showPair() || press();
          default -> false;
        };
    if (used) {
      event.consume();
    }
  }

  /** An arrow stays on the board, whether there is something that way or not. */
  private boolean step(int down, int right) {
    grid.goTo(grid.next(down, right));
    return true;
  }

  private boolean move(int down, int right) {
    grid.goTo(grid.place().moved(down, right));
    return true;
  }

  private boolean press() {
    grid.at(grid.place()).filter(Button::isVisible).ifPresent(Button::fire);
    return true;
  }

  /** The key for menus; a mouse points at a tile itself. */
  private void menu(ContextMenuEvent event) {
    if (event.isKeyboardTrigger()) {
      grid.at(grid.place())
          .filter(Button::isVisible)
          .ifPresent(
              button -> {
                Bounds place = button.localToScreen(button.getLayoutBounds());
                button.fireEvent(
                    new ContextMenuEvent(
                        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                        0,
                        0,
                        place.getMinX(),
                        place.getMaxY(),
                        false,
                        null));
              });
      event.consume();
    }
  }
}
