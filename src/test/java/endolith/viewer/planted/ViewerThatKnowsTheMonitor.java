package endolith.viewer.planted;

import endolith.monitor.OwnProcess;

final class ViewerThatKnowsTheMonitor {
  private ViewerThatKnowsTheMonitor() {}

  static Class<?> forbidden() {
    return OwnProcess.class;
  }
}
