package endolith.engine.planted.second;

import endolith.engine.planted.first.Circle;

public final class BackAgain {
  private BackAgain() {}

  static Class<?> forbidden() {
    return Circle.class;
  }
}
