package endolith.engine.plot.chart;

import java.util.Arrays;

/** Charts with no more digits than can be seen, which makes their file small. */
final class ChartDigits {
  private static final int DIGITS = 5;

  private ChartDigits() {}

  static Chart few(Chart chart) {
    return new Chart(
        chart.plot(),
        chart.findings(),
        chart.x(),
        chart.y(),
        chart.layers().stream().map(ChartDigits::few).toList(),
        chart.keys(),
        chart.keysAtRight(),
        chart.colours());
  }

  private static Layer few(Layer layer) {
    return switch (layer) {
      case Layer.Heat heat ->
          new Layer.Heat(
              Arrays.stream(heat.cells()).map(ChartDigits::few).toArray(double[][]::new));
      case Layer.Steps steps ->
          new Layer.Steps(
              steps.low(), steps.width(), few(steps.counts()), steps.fill(), steps.line());
      case Layer.Curve curve ->
          new Layer.Curve(curve.from(), curve.to(), few(curve.heights()), curve.line());
      case Layer.Photo photo -> photo;
      case Layer.Straight line -> line;
      case Layer.Band band -> band;
    };
  }

  private static double[] few(double[] values) {
    return Arrays.stream(values).map(ChartDigits::few).toArray();
  }

  private static double few(double value) {
    if (value == 0 || !Double.isFinite(value)) {
      return 0;
    }
    int after = DIGITS - 1 - (int) Math.floor(Math.log10(Math.abs(value)));
    // A power of ten that is exact; so is what the division is rounded to.
    double power = Math.pow(10, Math.abs(Math.clamp(after, -22, 22)));
    return after >= 0 ? Math.rint(value * power) / power : Math.rint(value / power) * power;
  }
}
