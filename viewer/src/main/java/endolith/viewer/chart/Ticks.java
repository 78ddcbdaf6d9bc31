package endolith.viewer.chart;

import java.util.Locale;

/** Round numbers for axes. */
final class Ticks {
  private static final double[] STEPS = {1, 2, 2.5, 5, 10};

  private Ticks() {}

  /** A round step that divides a range into about so many parts, never more. */
  static double step(double range, double parts) {
    double least = range / parts;
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    for (double step : STEPS) {
      if (step * power >= least) {
        return step * power;
      }
    }
    return 10 * power;
  }

  /** The next multiple of a round step. */
  static double roundedUp(double value) {
    double step = step(value, 4);
    return Math.ceil(value / step) * step;
  }

  /** {@code 45 s}, {@code 3:20}, {@code 1:05:00}. */
  static String time(double seconds) {
    long whole = Math.round(seconds);
    if (whole < 60) {
      return whole + " s";
    }
    return whole < 3600
        ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
        : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
  }
}
