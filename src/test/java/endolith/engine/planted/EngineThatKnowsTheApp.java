package endolith.engine.planted;

import endolith.app.Main;

final class EngineThatKnowsTheApp {
  private EngineThatKnowsTheApp() {}

  static Class<?> forbidden() {
    return Main.class;
  }
}
