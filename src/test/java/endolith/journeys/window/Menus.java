package endolith.journeys.window;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.input.Clipboard;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;

/** Menus as a person opens and uses them, and what they take to the clipboard. */
final class Menus {
  private final OpenWindow window;
  private final FxRobot person = new FxRobot();

  Menus(OpenWindow window) {
    this.window = window;
  }

  /** Clicks a thing with the right button. */
  void openAt(String id) {
    openAt(window.find(id));
  }

  void openAt(Node thing) {
    person.rightClickOn(thing);
  }

  void doubleClick(Node thing) {
    person.doubleClickOn(thing);
  }

  /** Clicks an item of the menu that is open, as soon as it is there. */
  void click(String item) {
    window.await(item, () -> find(item) != null);
    person.clickOn(OpenWindow.onWindowThread(() -> Objects.requireNonNull(find(item))));
  }

  /** Chooses what a box shows as these words. */
  void choose(String id, String words) {
    @SuppressWarnings("unchecked")
    ComboBox<Object> box = (ComboBox<Object>) window.find(id);
    OpenWindow.onWindowThread(
        () -> {
          box.setValue(
              box.getItems().stream()
                  .filter(item -> box.getConverter().toString(item).equals(words))
                  .findFirst()
                  .orElseThrow());
          return true;
        });
  }

  private static @Nullable Node find(String item) {
    return Window.getWindows().stream()
        .filter(PopupWindow.class::isInstance)
        .map(popup -> popup.getScene().lookup("#" + item))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** The text on the clipboard. */
  static String clipboard() {
    return OpenWindow.onWindowThread(
        () -> String.valueOf(Clipboard.getSystemClipboard().getString()));
  }
}
