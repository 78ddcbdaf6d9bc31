package endolith.app.window.planted;

import endolith.app.cli.CommandLines;

final class WindowThatKnowsTheCommandLine {
  private WindowThatKnowsTheCommandLine() {}

  static Class<?> forbidden() {
    return CommandLines.class;
  }
}
