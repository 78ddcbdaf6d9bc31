package endolith.app.program.planted;

import endolith.app.run.RunScreen;

final class ProgramThatKnowsAScreen {
  private ProgramThatKnowsAScreen() {}

  static Class<?> forbidden() {
    return RunScreen.class;
  }
}
