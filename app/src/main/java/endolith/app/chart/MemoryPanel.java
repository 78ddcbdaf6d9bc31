package endolith.app.chart;

import static endolith.app.text.Texts.text;

import endolith.app.help.GuidePane.KeyLine;
import endolith.app.memory.ChartTexts;
import endolith.app.memory.RunCurves;
import endolith.app.memory.RunSheet;
import endolith.app.text.FlowingRow;
import endolith.monitor.history.RunRow;
import endolith.viewer.chart.ChartSheet;
import endolith.viewer.chart.screen.MemoryChart;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The memory of one run: its chart, the buttons for it, and what is to be said about it. */
public final class MemoryPanel {
  private static final double AROUND = 0.06;

  private final MemoryChart chart = new MemoryChart(ChartTexts.words());
  private final LineChips chips = new LineChips(chart);
  private final StageLegend stages = new StageLegend();
  private final LeakBanner banner;
  private final VBox root;
  private RunCurves curves = new RunCurves();

  /**
   * @param live whether the run may go on
   * @param output folder with the results of the run that is shown
   */
  public MemoryPanel(
      boolean live, LeakRemedy remedy, ChartExport.Means means, Supplier<Path> output) {
    banner = new LeakBanner(remedy);
    chart.setId("memory-chart");
    Label title = new Label(text("run.memory-chart"));
    title.getStyleClass().add("section-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    ChartExport export =
        new ChartExport(means, this::sheet, output, () -> curves.run().map(RunRow::id));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Region tools = new ChartTools(chart.view(), live, export).root();
    HBox top = new HBox(title, gap, tools);
    top.getStyleClass().add("chart-top");
    FlowPane names = FlowingRow.of(chips.root(), stages.root());
    names.getStyleClass().add("chart-names");
    root = new VBox(top, names, banner.root(), chart);
    root.getStyleClass().addAll("card", "memory-card");
    VBox.setVgrow(chart, Priority.ALWAYS);
    chart.view().onChange(this::describe);
  }

  /** What keys do where the chart has the focus. */
  public static List<KeyLine> keys() {
    return List.of(
        new KeyLine("← →", text("chart.key-pan")),
        new KeyLine("+ −", text("chart.key-zoom")),
        new KeyLine("Home", text("chart.key-all")),
        new KeyLine("Space", text("chart.key-pause")));
  }

  public Region root() {
    return root;
  }

  /** Shows another run from now on. */
  public void show(RunCurves other) {
    curves = other;
    chart.show(other.curves());
    banner.refresh(curves.leak(), curves.finding());
  }

  /** The run has gone on. */
  public void refresh() {
    chart.refresh();
    describe();
    banner.refresh(curves.leak(), curves.finding());
  }

  private ChartSheet sheet() {
    return chart.sheet(RunSheet.title(curves, chart.view().measure()), RunSheet.notes(curves));
  }

  /** What is beside the chart follows what it shows, such as the measure. */
  private void describe() {
    chips.refresh(curves.curves());
    stages.refresh(chart);
    String words = ChartTexts.spoken(curves.curves(), chart.view().measure(), chart.view().alone());
    if (!words.equals(chart.getAccessibleText())) {
      chart.setAccessibleText(words);
    }
  }

  /** Shows one task alone, on its worker's line; everything if none is named. */
  public void look(Optional<String> task) {
    Optional<RunCurves.TaskTime> time = task.flatMap(curves::task);
    if (time.isEmpty()) {
      chart.view().alone(OptionalInt.empty());
      chart.view().reset();
      return;
    }
    double to = Math.min(time.get().to(), curves.curves().latest());
    double around = Math.max(1, AROUND * (to - time.get().from()));
    chart.view().alone(OptionalInt.of(time.get().line()));
    chart.view().window(time.get().from() - around, to + around);
    if (Double.isInfinite(time.get().to())) {
      chart.view().follow();
    }
  }
}
