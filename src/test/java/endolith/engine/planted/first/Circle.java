package endolith.engine.planted.first;

import endolith.engine.planted.second.BackAgain;

public final class Circle {
  private Circle() {}

  static Class<?> forbidden() {
    return BackAgain.class;
  }
}
