package endolith.app.chart;

import static endolith.app.text.Texts.text;

import endolith.app.text.NumberTexts;
import endolith.viewer.chart.MemoryCurves;
import endolith.viewer.chart.MemoryLine;
import endolith.viewer.chart.screen.MemoryChart;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;

/** Names the lines of a chart, with their colours and values; a click shows one line alone. */
final class LineChips {
  /** With more lines there is no room for names and values. */
  private static final int MOST_NAMED = 5;

  private final MemoryChart chart;
  private final FlowPane root = new FlowPane();
  private final List<MemoryLine> lines = new ArrayList<>();
  private final List<ToggleButton> chips = new ArrayList<>();

  LineChips(MemoryChart chart) {
    this.chart = chart;
    root.getStyleClass().add("line-chips");
    root.setPrefWrapLength(320);
    chart.view().onChange(this::select);
  }

  Region root() {
    return root;
  }

  /** Follows the curves. */
  void refresh(MemoryCurves curves) {
    if (!lines.equals(curves.lines())) {
      lines.clear();
      lines.addAll(curves.lines());
      chips.clear();
      lines.forEach(line -> chips.add(chip(line)));
      root.getChildren().setAll(chips);
      select();
    }
    int measure = chart.view().measure().column();
    for (int i = 0; i < chips.size(); i++) {
      MemoryLine line = lines.get(i);
      ToggleButton chip = chips.get(i);
      boolean named = lines.size() <= MOST_NAMED || line.isQuiet();
      String words =
          named
              ? line.name() + "  " + NumberTexts.memory(line.series().last(measure))
              : Integer.toString(line.number());
      if (!words.equals(chip.getText())) {
        chip.setText(words);
      }
      if (chip.getGraphic() instanceof Line swatch) {
        swatch.setStroke(chart.colour(line));
      }
    }
  }

  private ToggleButton chip(MemoryLine line) {
    Line swatch = new Line(0, 0, 14, 0);
    swatch.setStrokeWidth(line.isQuiet() ? 1.5 : 3);
    ToggleButton chip = new ToggleButton("", swatch);
    chip.setId("line-" + line.number());
    chip.getStyleClass().add("line-chip");
    chip.setMinWidth(Region.USE_PREF_SIZE);
    chip.setTooltip(new Tooltip(text("chart.alone", line.name())));
    chip.setAccessibleText(text("chart.alone", line.name()));
    chip.setOnAction(
        event ->
            chart
                .view()
                .alone(chip.isSelected() ? OptionalInt.of(line.number()) : OptionalInt.empty()));
    return chip;
  }

  private void select() {
    OptionalInt alone = chart.view().alone();
    for (int i = 0; i < chips.size(); i++) {
      chips.get(i).setSelected(alone.isPresent() && alone.getAsInt() == lines.get(i).number());
    }
  }
}
