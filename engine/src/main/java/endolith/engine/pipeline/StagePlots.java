package endolith.engine.pipeline;

import endolith.engine.checkpoint.CheckpointName;
import endolith.engine.checkpoint.Manifest;
import endolith.engine.plot.PlotKind;
import endolith.engine.plot.PlotLabel;
import endolith.engine.plot.chart.Chart;
import endolith.engine.plot.chart.ChartsFile;
import endolith.engine.task.CancelledException;
import endolith.engine.task.DrawingException;
import endolith.engine.task.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;

/**
 * The plots of one stage: drawn side by side, named as the contract has it; and beside them what
 * those show that consist of numbers.
 */
final class StagePlots {
  private final StageContext context;
  private final Stage stage;
  private final List<Drawing> drawings = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final Map<String, Chart> charts = new ConcurrentSkipListMap<>();

  /** Draws one plot to a file. */
  @FunctionalInterface
  interface Drawing {
    void draw() throws IOException;
  }

  /** Draws a plot to the file it is given. */
  @FunctionalInterface
  interface DrawingTo {
    void draw(PlotLabel label, Path target) throws IOException;
  }

  /** Draws a plot to the file it is given, and tells what it shows. */
  @FunctionalInterface
  interface ChartedDrawing {
    Chart draw(PlotLabel label, Path target) throws IOException;
  }

  StagePlots(StageContext context, Stage stage) {
    this.context = context;
    this.stage = stage;
  }

  /** Plans a plot. */
  void add(PlotKind kind, DrawingTo drawing) {
    Path target = plan(kind.fileStem());
    drawings.add(() -> drawing.draw(label(), target));
  }

  /** Plans a plot of numbers. */
  void add(PlotKind kind, Function<PlotLabel, Chart> numbers) {
    addCharted(
        kind.fileStem(),
        (label, target) -> {
          Chart chart = numbers.apply(label);
          kind.save(chart, label, target);
          return chart;
        });
  }

  /** Plans a plot that can be drawn again at any size, and may exist for several scales. */
  void addCharted(String stem, ChartedDrawing drawing) {
    Path target = plan(stem);
    drawings.add(() -> charts.put(stem, drawing.draw(label(), target)));
  }

  private Path plan(String stem) {
    Path target = context.files().plot(stem, stage);
    names.add(context.files().key(target));
    return target;
  }

  /** Draws all that were planned and returns the names of the files as manifests have them. */
  List<String> draw() throws IOException {
    try {
      context
          .executor()
          .parallel(drawings.size(), context.cancel(), index -> drawings.get(index).draw());
      if (!charts.isEmpty()) {
        Path target = context.files().charts(stage);
        ChartsFile.write(List.copyOf(charts.values()), target);
        names.add(context.files().key(target));
      }
    } catch (CancelledException e) {
      throw e;
    } catch (RuntimeException | LinkageError e) {
      throw new DrawingException(e);
    }
    return names;
  }

  private PlotLabel label() {
    String unit =
        context
            .manifest(CheckpointName.PADDED_POST)
            .map(manifest -> manifest.image().signal())
            .map(Manifest.SignalFacts::image)
            .map(StagePlots::unit)
            .orElse("units of the raw image");
    return new PlotLabel(context.request().name().sample(), context.request().name().dye(), unit);
  }

  private static String unit(String image) {
    if (image.startsWith("8-bit")) {
      return "8-bit counts";
    }
    return image.startsWith("16-bit") ? "16-bit counts" : "units of the raw image";
  }
}
