package endolith.engine.planted;

import endolith.app.Main;

/** A violation of the architecture, planted so that the test of the rules is seen to fail. */
public final class EngineThatKnowsTheApp {
  private EngineThatKnowsTheApp() {}

  static Class<?> forbidden() {
    return Main.class;
  }
}
