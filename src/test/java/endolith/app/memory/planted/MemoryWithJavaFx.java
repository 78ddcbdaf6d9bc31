package endolith.app.memory.planted;

import javafx.application.Platform;

final class MemoryWithJavaFx {
  private MemoryWithJavaFx() {}

  static Class<?> forbidden() {
    return Platform.class;
  }
}
