package endolith.app.run.planted;

import javafx.scene.control.Button;

final class ButtonModel {
  private ButtonModel() {}

  static Class<?> forbidden() {
    return Button.class;
  }
}
