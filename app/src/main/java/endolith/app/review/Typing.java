package endolith.app.review;

import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/** Whether a key is a letter of something that is written, or part of a shortcut. */
final class Typing {
  private Typing() {}

  static boolean isMeant(KeyEvent event) {
    boolean field =
        event.getTarget() instanceof TextInputControl
            || event.getTarget() instanceof Spinner<?>
            || event.getTarget() instanceof ComboBoxBase<?>;
    return field
        || event.isControlDown()
        || event.isAltDown()
        || event.isMetaDown()
        || event.isShiftDown();
  }
}
