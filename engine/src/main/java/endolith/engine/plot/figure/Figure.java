package endolith.engine.plot.figure;

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
 * A page: title and findings on top, how to read it at the bottom, the body between. All positions
 * are px of the page, of which a zoom makes more or fewer pixels.
 */
public final class Figure {
  /** Of pages for files, px. */
  public static final int WIDTH = 1600;

  /** Of pages for files at most, px. */
  public static final int HEIGHT = 1200;

  private static final int LINE = 26;

  private final BufferedImage picture;
  private final Graphics2D graphics;
  private final Theme theme;
  private final double zoom;
  private final int width;
  private final int height;
  private final int margin;
  private final Rectangle body;
  private final String caption;
  private int end;

  /**
   * A page for a file.
   *
   * @param findings one line under the title; shortened if it is too long
   * @param caption how to read it
   */
  public Figure(String title, String findings, String caption) {
    this(new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB), 1, Theme.LIGHT, 40, caption);
    text(title, margin, 50, Style.TITLE, colour(Ink.INK), width - 2 * margin);
    int top = 64 + paragraph(findings, 64, Style.SUBTITLE, colour(Ink.QUIET));
    int bottom = height - 20 - height(caption, Style.CAPTION);
    body.setBounds(margin, top + 12, width - 2 * margin, bottom - top - 24);
    end = body.y + body.height;
  }

  /**
   * A page for a room that has title and caption beside it.
   *
   * @param picture to be filled, of TYPE_INT_RGB
   * @param zoom pixels for each px of the page
   * @param findings on top; empty for none, and then the body is all of the page
   */
  public Figure(BufferedImage picture, double zoom, Theme theme, String findings) {
    this(picture, zoom, theme, findings.isEmpty() ? 0 : 12, "");
    if (!findings.isEmpty()) {
      int top = 24 + paragraph(findings, 8, Style.SUBTITLE, colour(Ink.QUIET));
      body.setBounds(margin, top, width - 2 * margin, height - top);
    }
    end = body.y + body.height;
  }

  private Figure(BufferedImage picture, double zoom, Theme theme, int margin, String caption) {
    this.picture = picture;
    this.zoom = zoom;
    this.theme = theme;
    this.margin = margin;
    this.caption = caption;
    width = (int) (picture.getWidth() / zoom);
    height = (int) (picture.getHeight() / zoom);
    body = new Rectangle(0, 0, width, height);
    graphics = picture.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setColor(colour(Ink.PAPER));
    graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
    if (zoom != 1) {
      graphics.setRenderingHint(
          RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
      graphics.scale(zoom, zoom);
    }
  }

  public Graphics2D graphics() {
    return graphics;
  }

  Color colour(Ink ink) {
    return theme.colour(ink);
  }

  public Theme theme() {
    return theme;
  }

  /** Pixels for each px of the page. */
  public double zoom() {
    return zoom;
  }

  /** All of the page, px. */
  Rectangle page() {
    return new Rectangle(0, 0, width, height);
  }

  /** Where the plot goes, px. */
  public Rectangle body() {
    return new Rectangle(body);
  }

  /** One line of text, baseline at {@code y}; made smaller if it would be wider than allowed. */
  public void text(String text, int x, int y, Font font, Color colour, int widest) {
    Font fitting = Typeface.showing(text, font);
    while (graphics.getFontMetrics(fitting).stringWidth(text) > widest && fitting.getSize() > 14) {
      fitting = fitting.deriveFont(fitting.getSize2D() - 1);
    }
    graphics.setFont(fitting);
    graphics.setColor(colour);
    graphics.drawString(text, x, y);
  }

  /**
   * A font in which a text is no longer than its room. Pages for files keep to one size: a result
   * that is made again must have the same bytes as before.
   */
  public Font fitting(String text, Font font, int room) {
    double length = font.getStringBounds(text, graphics.getFontRenderContext()).getWidth();
    return zoom == 1 || length <= room
        ? font
        : font.deriveFont((float) (font.getSize() * room / length));
  }

  /** A short text that stays legible on any picture. */
  public void tag(String text, int x, int y, Color colour) {
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
  public void endAt(int y) {
    end = Math.min(end, y);
  }

  /** Writes the caption, and the page to a file. */
  public void save(Path target) throws IOException {
    int below = paragraph(caption, end + 12, Style.CAPTION, colour(Ink.QUIET));
    int bottom = end + 12 + below + 20;
    graphics.dispose();
    PngFile.write(picture.getSubimage(0, 0, width, Math.min(height, bottom)), target);
  }

  private int height(String text, Font font) {
    return LINE * lines(text, font).size();
  }

  private int paragraph(String text, int top, Font font, Color colour) {
    int y = top + 20;
    for (String line : lines(text, font)) {
      text(line, margin, y, font, colour, width - 2 * margin);
      y += LINE;
    }
    return height(text, font);
  }

  private List<String> lines(String text, Font font) {
    FontMetrics metrics = graphics.getFontMetrics(font);
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (!line.isEmpty() && metrics.stringWidth(line + " " + word) > width - 2 * margin) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
