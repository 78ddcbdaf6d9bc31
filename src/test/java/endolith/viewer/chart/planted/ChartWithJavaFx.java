package endolith.viewer.chart.planted;

import javafx.scene.paint.Color;

final class ChartWithJavaFx {
  private ChartWithJavaFx() {}

  static Class<?> forbidden() {
    return Color.class;
  }
}
