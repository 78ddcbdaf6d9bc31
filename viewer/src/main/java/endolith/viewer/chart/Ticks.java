package endolith.viewer.chart;

import java.util.Locale;

/** Round numbers for axes. */
final class Ticks {
  private static final double[] STEPS = {1, 2, 2.5, 5, 10};
  private static final double[] TIMES = {
    1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 28800, 86400
  };

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

  /** The same for seconds: parts of minutes and hours. */
  static double timeStep(double range, double parts) {
    if (range / parts < 1) {
      return step(range, parts);
    }
    for (double step : TIMES) {
      if (step >= range / parts) {
        return step;
      }
    }
    return 86400 * Math.ceil(range / parts / 86400);
  }

  /** {@code 45 s}, {@code 3:20}, {@code 1:05:00}; with tenths if the step is so small. */
  static String time(double seconds, double step) {
    if (step < 1) {
      double rest = seconds % 60;
      return seconds < 60
          ? String.format(Locale.ROOT, "%.1f s", seconds)
          : String.format(Locale.ROOT, "%d:%04.1f", (long) (seconds / 60), rest);
    }
    long whole = Math.round(seconds);
    if (whole < 60) {
      return whole + " s";
    }
    return whole < 3600
        ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
        : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
  }
}
