package endolith.engine.plot;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A page of {@link #WIDTH} × at most {@link #HEIGHT} px: title and findings on top, how to read it
 * at the bottom, the body between.
 */
final class Figure {
  static final int WIDTH = 1600;
  static final int HEIGHT = 1200;
  private static final int MARGIN = 40;
  private static final int LINE = 26;

  private final BufferedImage picture =
      new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
  private final Graphics2D graphics = picture.createGraphics();
  private final Rectangle body;
  private final String caption;
  private int end;

  /**
   * @param findings one line under the title; shortened if it is too long
   */
  Figure(PlotKind kind, PlotLabel label, String findings) {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    String title = label.sample() + " · " + label.dye() + " — " + kind.title();
    text(title, MARGIN, 50, Style.TITLE, Style.INK, WIDTH - 2 * MARGIN);
    int top = 64;
    top += paragraph(findings, top, Style.SUBTITLE, Style.QUIET);
    caption = kind.caption();
    int bottom = HEIGHT - 20 - height(caption, Style.CAPTION);
    body = new Rectangle(MARGIN, top + 12, WIDTH - 2 * MARGIN, bottom - top - 24);
    end = body.y + body.height;
  }

  Graphics2D graphics() {
    return graphics;
  }

  /** Where the plot goes, px. */
  Rectangle body() {
    return new Rectangle(body);
  }

  /** One line of text, baseline at {@code y}; made smaller if it would be wider than allowed. */
  void text(String text, int x, int y, Font font, Color colour, int widest) {
    Font fitting = Typeface.showing(text, font);
    while (graphics.getFontMetrics(fitting).stringWidth(text) > widest && fitting.getSize() > 14) {
      fitting = fitting.deriveFont(fitting.getSize2D() - 1);
    }
    graphics.setFont(fitting);
    graphics.setColor(colour);
    graphics.drawString(text, x, y);
  }

  /** A short text that stays legible on any picture. */
  void tag(String text, int x, int y, Color colour) {
    graphics.setFont(Style.PANEL);
    graphics.setColor(Color.BLACK);
    for (int dy = -2; dy <= 2; dy += 2) {
      for (int dx = -2; dx <= 2; dx += 2) {
        graphics.drawString(text, x + dx, y + dy);
      }
    }
    graphics.setColor(colour);
    graphics.drawString(text, x, y);
  }

  /** Lets the page end below {@code y}, where the body's content ends, px. */
  void endAt(int y) {
    end = Math.min(end, y);
  }

  void save(Path target) throws IOException {
    int bottom = end + 12 + paragraph(caption, end + 12, Style.CAPTION, Style.QUIET) + 20;
    graphics.dispose();
    PngFile.write(picture.getSubimage(0, 0, WIDTH, Math.min(HEIGHT, bottom)), target);
  }

  private int height(String text, Font font) {
    return LINE * lines(text, font).size();
  }

  private int paragraph(String text, int top, Font font, Color colour) {
    int y = top + 20;
    for (String line : lines(text, font)) {
      text(line, MARGIN, y, font, colour, WIDTH - 2 * MARGIN);
      y += LINE;
    }
    return height(text, font);
  }

  private List<String> lines(String text, Font font) {
    FontMetrics metrics = graphics.getFontMetrics(font);
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (!line.isEmpty() && metrics.stringWidth(line + " " + word) > WIDTH - 2 * MARGIN) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
