package endolith.app.memory;

import endolith.engine.preflight.Calibration;
import endolith.engine.preflight.CalibrationRun;
import endolith.monitor.prediction.Observations;
import endolith.monitor.prediction.PeakLearner;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The program's own formula of what its memory is made of, fitted to the tasks at hand; those of
 * this project say by which factor this computer differs from the one the program was measured on.
 */
final class FormulaLearner implements PeakLearner {
  private static final double MIB = 1 << 20;

  /** So many tasks' worth of belief that this computer does not differ. */
  private static final double DOUBT = 2;

  @Override
  public String name() {
    return "the program's formula";
  }

  @Override
  public PeakFit fit(Observations data) {
    List<CalibrationRun> runs = new ArrayList<>();
    for (List<Integer> shape : data.shapes()) {
      double peak = shape.stream().mapToDouble(i -> data.peaks()[i]).average().orElseThrow();
      double[] row = data.rows()[shape.getFirst()];
      runs.add(MeasuredShape.of(row).run(Math.round(peak * MIB)));
    }
    Calibration fitted = Calibration.of("", "", runs);
    return new Fit(fitted, factor(fitted, data));
  }

  private static double factor(Calibration fitted, Observations data) {
    double sum = 0;
    double count = 0;
    for (List<Integer> shape : data.shapes()) {
      double[] row = data.rows()[shape.getFirst()];
      if (MeasuredShape.isOfThisProject(row)) {
        double peak = shape.stream().mapToDouble(i -> data.peaks()[i]).average().orElseThrow();
        sum += Math.log(peak / expected(fitted, row));
        count++;
      }
    }
    return Math.exp(sum / (count + DOUBT));
  }

  private static double expected(Calibration fitted, double[] row) {
    return fitted.predict(MeasuredShape.of(row).run(0)).expectedBytes() / MIB;
  }

  private record Fit(Calibration fitted, double factor) implements PeakFit {

    @Override
    public double predict(double[] row) {
      return expected(fitted, row) * (MeasuredShape.isOfThisProject(row) ? factor : 1);
    }

    @Override
    public String text() {
      return String.format(Locale.ROOT, "%.3f x the program's formula, fitted again", factor);
    }
  }
}
