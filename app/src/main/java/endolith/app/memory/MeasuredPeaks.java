package endolith.app.memory;

import endolith.engine.image.ImageInfo;
import endolith.engine.image.SampleType;
import endolith.engine.pipeline.Json;
import endolith.engine.preflight.Calibration;
import endolith.engine.preflight.CalibrationRun;
import endolith.engine.preflight.TaskShape;
import endolith.monitor.history.History;
import endolith.monitor.history.MeasuredTask;
import endolith.monitor.prediction.Observations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measured tasks in the terms that memory depends on.
 *
 * @param observations peaks in MiB
 * @param own how many of them were measured in this project; the others come with the program
 */
public record MeasuredPeaks(Observations observations, int own) {
  private static final Logger LOG = LoggerFactory.getLogger(MeasuredPeaks.class);
  private static final double MIB = 1 << 20;
  private static final List<String> FEATURES =
      List.of("calibrated_mib", "raw_megapixels", "thousand_columns");

  /** All that is known for tasks whose results go to this folder. */
  public static MeasuredPeaks of(Path output, Calibration builtIn) {
    List<double[]> rows = new ArrayList<>();
    List<Double> peaks = new ArrayList<>();
    for (CalibrationRun run : builtIn.runs()) {
      rows.add(row(shape(run), builtIn));
      peaks.add(run.peakBytes() / MIB);
    }
    int builtInRuns = rows.size();
    for (MeasuredTask task : history(output)) {
      try {
        rows.add(row(shape(task.shape()), builtIn));
        peaks.add(task.peakBytes() / MIB);
      } catch (IOException | RuntimeException e) {
        LOG.warn("a recorded task has an unknown shape: {}", task.shape(), e);
      }
    }
    return new MeasuredPeaks(
        new Observations(
            FEATURES,
            rows.toArray(double[][]::new),
            peaks.stream().mapToDouble(Double::doubleValue).toArray()),
        rows.size() - builtInRuns);
  }

  private static List<MeasuredTask> history(Path output) {
    Path file = MemoryWatch.historyOf(output);
    if (!Files.exists(file)) {
      return List.of();
    }
    try (History history = History.open(file)) {
      return history.measured();
    } catch (IOException e) {
      LOG.warn("nothing is learned from earlier tasks", e);
      return List.of();
    }
  }

  static double[] row(TaskShape shape, Calibration builtIn) {
    return new double[] {
      builtIn.predict(shape).expectedBytes() / MIB,
      shape.rawPixels() / 1e6,
      shape.paddedWidth() / 1000.0
    };
  }

  private static TaskShape shape(CalibrationRun run) {
    return shape(
        run.width(),
        run.height(),
        run.channels(),
        run.bits(),
        run.pad(),
        run.budgetBytes(),
        run.threads());
  }

  private static TaskShape shape(String json) throws IOException {
    Map<?, ?> figures = Json.read(json, Map.class);
    return shape(
        (int) figure(figures, "width"),
        (int) figure(figures, "height"),
        (int) figure(figures, "channels"),
        (int) figure(figures, "bits"),
        (int) figure(figures, "pad"),
        Math.round(figure(figures, "budget_mib") * MIB),
        (int) figure(figures, "threads"));
  }

  private static double figure(Map<?, ?> figures, String name) throws IOException {
    if (figures.get(name) instanceof Number number) {
      return number.doubleValue();
    }
    throw new IOException("no " + name);
  }

  private static TaskShape shape(
      int width, int height, int channels, int bits, int pad, long budget, int threads) {
    SampleType type =
        bits == 8 ? SampleType.UINT8 : bits == 16 ? SampleType.UINT16 : SampleType.FLOAT32;
    ImageInfo image = new ImageInfo(width, height, channels, type, "");
    return new TaskShape(image, image, pad, budget, threads);
  }
}
