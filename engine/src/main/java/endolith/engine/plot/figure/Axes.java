package endolith.engine.plot.figure;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleInsets;

/** Axes in the plots' style; numbers are written alike everywhere. */
public final class Axes {
  private Axes() {}

  /** Linear from {@code a} to {@code b}, whichever is less. */
  public static NumberAxis linear(String label, double a, double b) {
    NumberAxis axis = new NumberAxis(label);
    style(axis);
    axis.setNumberFormatOverride(numbers("#,##0.####"));
    axis.setRange(Math.min(a, b), Math.max(a, b));
    axis.setTickUnit(new NumberTickUnit(step(Math.abs(b - a))), false, true);
    return axis;
  }

  /** Logarithmic from 10^low to 10^high, labelled at whole powers. */
  public static LogAxis powers(String label, double low, double high) {
    LogAxis axis = new LogAxis(label);
    style(axis);
    axis.setNumberFormatOverride(new PowerFormat());
    axis.setRange(Math.pow(10, low), Math.pow(10, high));
    axis.setTickUnit(new NumberTickUnit(1), false, true);
    axis.setMinorTickCount(9);
    axis.setMinorTickMarksVisible(true);
    return axis;
  }

  /** For values that are log10 of a ratio, labelled with the ratio. */
  public static NumberAxis ratios(String label, double low, double high) {
    NumberAxis axis = new RatioAxis(label);
    style(axis);
    axis.setRange(low, high);
    return axis;
  }

  public static DecimalFormat numbers(String pattern) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setGroupingSeparator('\u2009');
    symbols.setMinusSign('\u2212');
    return new DecimalFormat(pattern, symbols);
  }

  /** 1, 2 or 5 times a power of ten, so that 5 to 12 steps make the range. */
  private static double step(double range) {
    double power = Math.pow(10, Math.floor(Math.log10(range / 5)));
    double fine = range / 5 / power;
    return power * (fine >= 5 ? 5 : fine >= 2 ? 2 : 1);
  }

  private static void style(ValueAxis axis) {
    axis.setLabelFont(Style.AXIS);
    axis.setTickLabelFont(Style.TICK);
    axis.setTickMarkOutsideLength(6);
    axis.setTickLabelInsets(new RectangleInsets(4, 8, 4, 8));
  }
}
