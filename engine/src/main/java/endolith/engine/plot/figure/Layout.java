package endolith.engine.plot.figure;

import java.awt.Rectangle;
import java.text.DecimalFormat;
import java.util.Locale;

/** The layout of pages: where panels stand, and how numbers are written. */
public final class Layout {
  private static final int LEFT_AXIS = 110;

  /** Height of a horizontal axis with its label, px. */
  public static final int BOTTOM_AXIS = 76;

  private static final int BAR_WIDTH = 30;
  private static final int BAR_ROOM = 190;

  private Layout() {}

  /** One panel as large as the body, with room for axes. */
  public static Rectangle chart(Figure figure) {
    Rectangle body = figure.body();
    return new Rectangle(
        body.x + LEFT_AXIS, body.y, body.width - LEFT_AXIS - 10, body.height - BOTTOM_AXIS);
  }

  /** As {@link #chart}, with room for a colour bar at the right. */
  public static Rectangle chartWithBar(Figure figure) {
    Rectangle chart = chart(figure);
    chart.width -= BAR_ROOM;
    return chart;
  }

  /** The colour bar beside a panel. */
  public static Rectangle bar(Rectangle panel) {
    return new Rectangle(panel.x + panel.width + 30, panel.y, BAR_WIDTH, panel.height);
  }

  /** A scale: four significant digits. */
  public static String scale(double v) {
    return String.format(Locale.ROOT, "%.4g", v);
  }

  /** A whole number, in groups of three digits. */
  public static String count(long n) {
    return Axes.numbers("#,##0").format(n);
  }

  /** A brightness that need not be exact: at most two decimals. */
  public static String brightness(double v) {
    return number(Math.rint(v * 100) / 100);
  }

  /** Four significant digits at least as far as the decimal point, no needless zeros. */
  public static String number(double v) {
    int digits = v == 0 ? 0 : (int) Math.floor(Math.log10(Math.abs(v)));
    DecimalFormat format = Axes.numbers("#,##0");
    format.setMaximumFractionDigits(Math.clamp(3 - digits, 0, 8));
    return format.format(v);
  }
}
