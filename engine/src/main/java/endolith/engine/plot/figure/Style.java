package endolith.engine.plot.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;

/** Fonts, lines and colours of all plots; the colours are Okabe and Ito's (2008). */
public final class Style {
  public static final Color INK = new Color(0x222222);
  public static final Color QUIET = new Color(0x5a5a5a);
  public static final Color GRID = new Color(0xdddddd);
  public static final Color NO_DATA = new Color(0xe9e9e9);

  public static final Color ORANGE = new Color(0xe69f00);
  public static final Color SKY = new Color(0x56b4e9);
  public static final Color GREEN = new Color(0x009e73);
  public static final Color YELLOW = new Color(0xf0e442);
  public static final Color BLUE = new Color(0x0072b2);
  public static final Color VERMILION = new Color(0xd55e00);
  public static final Color PURPLE = new Color(0xcc79a7);

  public static final Font TITLE = Typeface.bold(30);
  public static final Font SUBTITLE = Typeface.plain(20);
  public static final Font PANEL = Typeface.bold(20);
  public static final Font AXIS = Typeface.plain(21);
  public static final Font TICK = Typeface.plain(18);
  public static final Font CAPTION = Typeface.oblique(18);

  public static final Stroke LINE =
      new BasicStroke(2.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
  public static final Stroke HALO = new BasicStroke(6f);
  public static final Stroke WIDE =
      new BasicStroke(14f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
  public static final Stroke THIN = new BasicStroke(1.5f);
  public static final Stroke DASHED = dashed(10, 7);
  public static final Stroke DOTTED = dashed(3, 5);

  private Style() {}

  public static Color faint(Color colour, int alpha) {
    return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
  }

  private static Stroke dashed(float on, float off) {
    return new BasicStroke(
        2.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {on, off}, 0);
  }
}
