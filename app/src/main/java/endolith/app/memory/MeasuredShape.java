package endolith.app.memory;

import endolith.engine.json.Json;
import endolith.engine.preflight.CalibrationRun;
import endolith.engine.preflight.TaskShape;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The properties of a task that decide its memory, as a row of figures; the history keeps them by
 * name.
 *
 * @param width of the larger raw image, px
 * @param height of the larger raw image, px
 * @param pad px on each side
 * @param bits per sample
 */
record MeasuredShape(
    int width, int height, int pad, int bits, int channels, double budgetMib, int threads) {
  private static final double MIB = 1 << 20;
  static final List<String> NAMES =
      List.of("width", "height", "pad", "bits", "channels", "budget_mib", "threads", "[here]");

  static MeasuredShape of(TaskShape shape) {
    return new MeasuredShape(
        Math.max(shape.post().width(), shape.pre().width()),
        Math.max(shape.post().height(), shape.pre().height()),
        shape.pad(),
        8 * Math.max(shape.post().type().bytes(), shape.pre().type().bytes()),
        Math.max(shape.post().channels(), shape.pre().channels()),
        shape.budgetBytes() / MIB,
        shape.threads());
  }

  static MeasuredShape of(CalibrationRun run) {
    return new MeasuredShape(
        run.width(),
        run.height(),
        run.pad(),
        run.bits(),
        run.channels(),
        run.budgetBytes() / MIB,
        run.threads());
  }

  /** Of a row of {@link #row}. */
  static MeasuredShape of(double[] row) {
    return new MeasuredShape(
        (int) row[0], (int) row[1], (int) row[2], (int) row[3], (int) row[4], row[5], (int) row[6]);
  }

  /** Of the text that the history keeps. */
  static MeasuredShape of(String json) throws IOException {
    Map<?, ?> figures = Json.read(json, Map.class);
    double[] row = new double[NAMES.size()];
    for (int i = 0; i < row.length - 1; i++) {
      if (!(figures.get(NAMES.get(i)) instanceof Number number)) {
        throw new IOException("no " + NAMES.get(i));
      }
      row[i] = number.doubleValue();
    }
    return of(row);
  }

  String json() {
    Map<String, Double> figures = new LinkedHashMap<>();
    double[] row = row(false);
    for (int i = 0; i < row.length - 1; i++) {
      figures.put(NAMES.get(i), row[i]);
    }
    return Json.line(figures);
  }

  /**
   * @param here whether it was measured in this project
   */
  double[] row(boolean here) {
    return new double[] {width, height, pad, bits, channels, budgetMib, threads, here ? 1 : 0};
  }

  static boolean isOfThisProject(double[] row) {
    return row[NAMES.size() - 1] == 1;
  }

  CalibrationRun run(long peakBytes) {
    return new CalibrationRun(
        width, height, pad, bits, channels, Math.round(budgetMib * MIB), threads, peakBytes);
  }
}
