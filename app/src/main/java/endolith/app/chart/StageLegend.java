package endolith.app.chart;

import endolith.app.memory.ChartTexts;
import endolith.viewer.chart.ChartWords;
import endolith.viewer.chart.screen.MemoryChart;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/** Names the stages whose times a chart shows, with their colours. */
final class StageLegend {
  private static final double SAMPLE_PX = 12;

  /** All four on one line where there is room. */
  private static final double WIDTH_PX = 560;

  private final ChartWords words = ChartTexts.words();
  private final FlowPane root = new FlowPane();
  private SortedMap<Integer, Color> shown = new TreeMap<>();

  StageLegend() {
    root.setId("stage-legend");
    root.setPrefWrapLength(WIDTH_PX);
    root.getStyleClass().add("stage-legend");
    root.managedProperty().bind(root.visibleProperty());
    root.setVisible(false);
  }

  Region root() {
    return root;
  }

  /** Follows the chart. */
  void refresh(MemoryChart chart) {
    SortedMap<Integer, Color> stages = chart.stages();
    if (!stages.equals(shown)) {
      shown = stages;
      root.getChildren().setAll(stages.entrySet().stream().map(this::entry).toList());
      root.setVisible(!stages.isEmpty());
    }
  }

  private Node entry(Map.Entry<Integer, Color> stage) {
    Rectangle sample = new Rectangle(SAMPLE_PX, SAMPLE_PX, stage.getValue());
    sample.getStyleClass().add("stage-sample");
    Label name = new Label(stage.getKey() + "  " + words.stage(stage.getKey()), sample);
    name.setMinWidth(Region.USE_PREF_SIZE);
    return name;
  }
}
