package endolith.engine.plot.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Stroke;
import java.util.List;

/** Names of lines, in a box in a corner of a panel. */
public final class Legend {
  private static final int ROW = 27;
  private static final int SAMPLE = 46;
  private static final int PADDING = 12;

  public record Entry(String name, Color colour, Stroke stroke) {}

  private Legend() {}

  /** One line of entries, from {@code x} on; for pictures that must not be covered. */
  public static void row(Figure figure, int x, int baseline, List<Entry> entries) {
    Graphics2D g = figure.graphics();
    int at = x;
    for (Entry entry : entries) {
      g.setColor(entry.colour());
      g.setStroke(entry.stroke());
      g.drawLine(at, baseline - 6, at + SAMPLE, baseline - 6);
      g.setFont(Style.TICK);
      g.setColor(figure.colour(Ink.INK));
      g.drawString(entry.name(), at + SAMPLE + PADDING, baseline);
      at += SAMPLE + 3 * PADDING + g.getFontMetrics().stringWidth(entry.name());
    }
  }

  /**
   * @param area of the panel, page px
   * @param atRight in the upper right corner, else upper left
   */
  public static void draw(Figure figure, Rectangle area, boolean atRight, List<Entry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    Graphics2D g = figure.graphics();
    g.setFont(Style.TICK);
    int widest =
        entries.stream().mapToInt(e -> g.getFontMetrics().stringWidth(e.name())).max().orElse(0);
    int width = widest + SAMPLE + 3 * PADDING;
    int height = entries.size() * ROW + PADDING;
    int x = atRight ? area.x + area.width - width - 14 : area.x + 14;
    int y = area.y + 14;
    g.setColor(Style.faint(figure.colour(Ink.PAPER), 225));
    g.fillRoundRect(x, y, width, height, 8, 8);
    g.setColor(figure.theme().grid());
    g.setStroke(new BasicStroke(1));
    g.drawRoundRect(x, y, width, height, 8, 8);
    int baseline = y + ROW - 3;
    for (Entry entry : entries) {
      g.setColor(entry.colour());
      g.setStroke(entry.stroke());
      g.drawLine(x + PADDING, baseline - 6, x + PADDING + SAMPLE, baseline - 6);
      g.setColor(figure.colour(Ink.INK));
      g.drawString(entry.name(), x + SAMPLE + 2 * PADDING, baseline);
      baseline += ROW;
    }
  }
}
