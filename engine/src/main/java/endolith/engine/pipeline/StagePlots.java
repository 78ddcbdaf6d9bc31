package endolith.engine.pipeline;

import endolith.engine.checkpoint.CheckpointName;
import endolith.engine.checkpoint.Manifest;
import endolith.engine.plot.PlotKind;
import endolith.engine.plot.PlotLabel;
import endolith.engine.task.CancelledException;
import endolith.engine.task.DrawingException;
import endolith.engine.task.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The plots of one stage: drawn side by side, named as the contract has it. */
final class StagePlots {
  private final StageContext context;
  private final Stage stage;
  private final List<Drawing> drawings = new ArrayList<>();
  private final List<String> names = new ArrayList<>();

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

  StagePlots(StageContext context, Stage stage) {
    this.context = context;
    this.stage = stage;
  }

  /** Plans a plot. */
  void add(PlotKind kind, DrawingTo drawing) {
    add(kind.fileStem(), drawing);
  }

  /** Plans a plot that exists for several scales. */
  void add(String stem, DrawingTo drawing) {
    Path target = context.files().plot(stem, stage);
    names.add(context.files().key(target));
    drawings.add(() -> drawing.draw(label(), target));
  }

  /** Draws all that were planned and returns their names as manifests have them. */
  List<String> draw() throws IOException {
    try {
      context
          .executor()
          .parallel(drawings.size(), context.cancel(), index -> drawings.get(index).draw());
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
