package endolith.monitor.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** Draws on a picture. */
final class PictureCanvas implements Canvas {
  private final BufferedImage picture;
  private final Graphics2D graphics;
  private final Font font;

  PictureCanvas(int width, int height, Font font) {
    this.font = font;
    picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    graphics = picture.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  @Override
  public void line(List<Point> points, Pen pen) {
    Path2D path = new Path2D.Double();
    for (Point point : points) {
      if (path.getCurrentPoint() == null) {
        path.moveTo(point.x(), point.y());
      } else {
        path.lineTo(point.x(), point.y());
      }
    }
    graphics.setColor(pen.colour());
    graphics.setStroke(stroke(pen));
    graphics.draw(path);
  }

  private static BasicStroke stroke(Pen pen) {
    float width = (float) pen.width();
    return pen.dash() == 0
        ? new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND)
        : new BasicStroke(
            width,
            BasicStroke.CAP_BUTT,
            BasicStroke.JOIN_ROUND,
            1,
            new float[] {(float) pen.dash()},
            0);
  }

  @Override
  public void fill(double x, double y, double width, double height, Color colour) {
    graphics.setColor(colour);
    graphics.fill(new Rectangle2D.Double(x, y, width, height));
  }

  @Override
  public void dot(double x, double y, double radius, Color colour) {
    graphics.setColor(colour);
    graphics.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
  }

  @Override
  public void text(String text, double x, double y, double size, Anchor anchor, Color colour) {
    graphics.setFont(font.deriveFont((float) size));
    graphics.setColor(colour);
    double width = graphics.getFontMetrics().stringWidth(text);
    double from =
        switch (anchor) {
          case START -> x;
          case MIDDLE -> x - width / 2;
          case END -> x - width;
        };
    graphics.drawString(text, (float) from, (float) y);
  }

  BufferedImage picture() {
    graphics.dispose();
    return picture;
  }
}
