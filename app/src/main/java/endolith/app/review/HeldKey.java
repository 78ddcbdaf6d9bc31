package endolith.app.review;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * The key that is held down. A system tells a key again and again until it is released, also while
 * a busy window does not get to see that it was: what decides asks for a press of its own each.
 */
final class HeldKey {
  private @Nullable KeyCode held;

  /** Whether a key is told again that was not released meanwhile; it is held from now on. */
  boolean isRepeat(KeyEvent pressed) {
    boolean repeat = pressed.getCode() == held;
    held = pressed.getCode();
    return repeat;
  }

  void released(KeyEvent event) {
    if (event.getCode() == held) {
      held = null;
    }
  }
}
