package endolith.engine.plot.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.util.List;

/** The key to a colour map: a vertical strip with labelled ticks. */
public final class ColourBar {

  /**
   * @param position 0 (bottom) to 1 (top)
   */
  public record Tick(double position, String label) {}

  private ColourBar() {}

  /**
   * @param area of the strip, page px; labels and title stand to its right
   */
  public static void draw(
      Figure figure, Rectangle area, ColourMap map, List<Tick> ticks, String title) {
    Graphics2D g = figure.graphics();
    for (int y = 0; y < area.height; y++) {
      g.setColor(new Color(map.rgb(1 - (y + 0.5) / area.height)));
      // Rows overlap, or the page would show between them where a row is no whole pixel.
      g.fillRect(area.x, area.y + y, area.width, Math.min(2, area.height - y));
    }
    g.setColor(figure.colour(Ink.INK));
    g.setStroke(new BasicStroke(1.5f));
    g.drawRect(area.x, area.y, area.width, area.height);
    g.setFont(Style.TICK);
    int right = area.x + area.width;
    int widest = 0;
    for (Tick tick : ticks) {
      int y = (int) Math.round(area.y + (1 - tick.position()) * area.height);
      g.drawLine(right, y, right + 6, y);
      g.drawString(tick.label(), right + 12, y + 6);
      widest = Math.max(widest, g.getFontMetrics().stringWidth(tick.label()));
    }
    g.setFont(figure.fitting(title, Style.AXIS, area.height));
    AffineTransform before = g.getTransform();
    int length = g.getFontMetrics().stringWidth(title);
    g.translate(right + 12 + widest + 28, area.y + (area.height + length) / 2.0);
    g.rotate(-Math.PI / 2);
    g.drawString(title, 0, 0);
    g.setTransform(before);
  }
}
