package endolith.monitor.planted;

import endolith.engine.task.CancelToken;

final class MonitorThatKnowsTheEngine {
  private MonitorThatKnowsTheEngine() {}

  static Class<?> forbidden() {
    return CancelToken.class;
  }
}
