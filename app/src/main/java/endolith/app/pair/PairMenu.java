package endolith.app.pair;

import static endolith.app.text.Texts.text;

import endolith.app.external.ImageProgram;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** The menu of a pair, and what a double click and Enter do where pairs are listed. */
public final class PairMenu {
  private PairMenu() {}

  /**
   * Gives a table or list the menu; a double click and Enter show the pair's results.
   *
   * @param selected the pair that is selected in it
   */
  public static void attach(
      Control list, Supplier<Optional<String>> selected, PairActions actions) {
    list.setOnContextMenuRequested(
        event ->
            selected
                .get()
                .ifPresent(
                    pair -> of(pair, actions).show(list, event.getScreenX(), event.getScreenY())));
    list.addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          boolean twice = event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2;
          if (twice && event.getTarget() instanceof Node target && isInRow(target)) {
            selected.get().ifPresent(actions.show());
          }
        });
    list.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            selected.get().ifPresent(actions.show());
            event.consume();
          }
        });
  }

  /** And not in a heading. */
  private static boolean isInRow(Node target) {
    for (@Nullable Node at = target; at != null; at = at.getParent()) {
      if (at instanceof IndexedCell<?> cell && !cell.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Of a pair, as things are now. */
  public static ContextMenu of(String pair, PairActions actions) {
    Path folder = actions.folder().apply(pair);
    MenuItem run = item("pair.run", "pair-run", () -> actions.run().accept(pair));
    run.setDisable(actions.busy().get());
    ContextMenu menu =
        new ContextMenu(
            item("pair.show", "pair-show", () -> actions.show().accept(pair)),
            item("pair.look", "pair-look", () -> actions.look().accept(pair)),
            run,
            item("pair.memory", "pair-memory", () -> actions.memory().accept(pair)),
            item("pair.survey", "pair-survey", () -> actions.survey().accept(pair)),
            new SeparatorMenuItem(),
            item("pair.open", "pair-open", () -> actions.open().accept(folder)),
            item("pair.copy", "pair-copy", () -> copy(folder)));
    for (ImageProgram program : ImageProgram.values()) {
      MenuItem openIn = new MenuItem(text("pair.open-in", program.title()));
      openIn.setId("pair-" + program.key());
      openIn.setOnAction(event -> actions.openIn().accept(program, pair));
      menu.getItems().add(openIn);
    }
    return menu;
  }

  /**
   * Gives a tile the menu; a double click shows the pair's results.
   *
   * @param shown the pair that it shows, if that can be worked on
   */
  public static void attachTo(Control tile, Supplier<Optional<String>> shown, PairActions actions) {
    tile.setOnContextMenuRequested(
        event -> {
          shown
              .get()
              .ifPresent(
                  pair -> of(pair, actions).show(tile, event.getScreenX(), event.getScreenY()));
          event.consume();
        });
    tile.addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            shown.get().ifPresent(actions.show());
          }
        });
  }

  private static MenuItem item(String key, String id, Runnable action) {
    MenuItem item = new MenuItem(text(key));
    item.setId(id);
    item.setOnAction(event -> action.run());
    return item;
  }

  private static void copy(Path folder) {
    Clipboard.getSystemClipboard()
        .setContent(Map.of(DataFormat.PLAIN_TEXT, folder.toAbsolutePath().toString()));
  }
}
