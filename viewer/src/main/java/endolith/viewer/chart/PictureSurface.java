package endolith.viewer.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Draws a picture, with twice the pixels of the screen, for paper. */
final class PictureSurface extends FileSurface {
  private static final int SCALE = 2;

  private final BufferedImage picture;
  private final Graphics2D graphics;
  private Path2D path = new Path2D.Double();

  PictureSurface(double width, double height, double textSize) {
    super(textSize);
    picture =
        new BufferedImage(
            (int) Math.ceil(SCALE * width),
            (int) Math.ceil(SCALE * height),
            BufferedImage.TYPE_INT_RGB);
    graphics = picture.createGraphics();
    graphics.scale(SCALE, SCALE);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  @Override
  public void fill(Colour colour, double x, double y, double width, double height, double corner) {
    graphics.setColor(color(colour));
    graphics.fill(
        corner == 0
            ? new Rectangle2D.Double(x, y, width, height)
            : new RoundRectangle2D.Double(x, y, width, height, 2 * corner, 2 * corner));
  }

  @Override
  public void dot(Colour colour, double x, double y, double radius) {
    graphics.setColor(color(colour));
    graphics.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
  }

  @Override
  public void moveTo(double x, double y) {
    path.moveTo(x, y);
  }

  @Override
  public void lineTo(double x, double y) {
    path.lineTo(x, y);
  }

  @Override
  public void stroke(Stroke stroke) {
    graphics.setColor(color(stroke.colour()));
    graphics.setStroke(pen(stroke));
    graphics.draw(path);
    path = new Path2D.Double();
  }

  private static BasicStroke pen(Stroke stroke) {
    float[] dashes = new float[stroke.dashes().length];
    for (int i = 0; i < dashes.length; i++) {
      dashes[i] = (float) stroke.dashes()[i];
    }
    return new BasicStroke(
        (float) stroke.width(),
        BasicStroke.CAP_BUTT,
        BasicStroke.JOIN_ROUND,
        1,
        dashes.length == 0 ? null : dashes,
        0);
  }

  @Override
  public void text(String words, double x, double y, Lettering lettering) {
    double width = width(words) * lettering.size();
    double from =
        switch (lettering.anchor()) {
          case LEFT -> x;
          case CENTRE -> x - width / 2;
          case RIGHT -> x - width;
        };
    graphics.setFont(font(lettering));
    graphics.setColor(color(lettering.colour()));
    graphics.drawString(words, (float) from, (float) baseline(y, lettering));
  }

  private static Color color(Colour colour) {
    return new Color(
        colour.red(), colour.green(), colour.blue(), (int) Math.round(255 * colour.opacity()));
  }

  @Override
  byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", bytes);
    return bytes.toByteArray();
  }
}
