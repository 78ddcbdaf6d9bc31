package endolith.engine.plot.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.ui.RectangleEdge;

/**
 * A picture framed by two linear axes. The vertical axis grows downwards for images (rows) and
 * upwards for other quantities.
 */
public final class Panel {
  private final Figure figure;
  private final Rectangle area;
  private final double left;
  private final double right;
  private final double top;
  private final double bottom;

  /**
   * @param area of the picture, without axes, page px
   * @param left value at the left edge
   * @param right value at the right edge
   * @param top value at the upper edge
   * @param bottom value at the lower edge
   */
  public Panel(
      Figure figure, Rectangle area, double left, double right, double top, double bottom) {
    this.figure = figure;
    this.area = area;
    this.left = left;
    this.right = right;
    this.top = top;
    this.bottom = bottom;
  }

  /** For an image region: axes count its full-resolution pixels. */
  public static Panel of(Figure figure, Rectangle area, endolith.engine.image.Rectangle region) {
    return new Panel(
        figure,
        area,
        region.x(),
        region.x() + region.width(),
        region.y(),
        region.y() + region.height());
  }

  /** The largest area of the given shape inside {@code outer}, in its middle. */
  public static Rectangle fit(Rectangle outer, double width, double height) {
    double zoom = Math.min(outer.width / width, outer.height / height);
    int w = Math.max(1, (int) (width * zoom));
    int h = Math.max(1, (int) (height * zoom));
    return new Rectangle(outer.x + (outer.width - w) / 2, outer.y + (outer.height - h) / 2, w, h);
  }

  /** Of the picture, without axes, page px. */
  public Rectangle area() {
    return new Rectangle(area);
  }

  /** Draws a picture over all of it. */
  public void picture(BufferedImage picture) {
    figure.graphics().drawImage(picture, area.x, area.y, area.width, area.height, null);
  }

  /** Draws a shape given in axis values. */
  public void shape(Shape shape, Color colour, Stroke stroke) {
    onPage(toPage().createTransformedShape(shape), colour, stroke);
  }

  /** The line from (x1, y1) to (x2, y2), axis values. */
  public void line(double x1, double y1, double x2, double y2, Color colour, Stroke stroke) {
    Path2D path = new Path2D.Double();
    path.moveTo(x1, y1);
    path.lineTo(x2, y2);
    shape(path, colour, stroke);
  }

  /** Draws a shape given in page px, as far as it lies in the panel. */
  public void onPage(Shape shape, Color colour, Stroke stroke) {
    Graphics2D clipped = (Graphics2D) figure.graphics().create();
    clipped.clip(area);
    clipped.setColor(colour);
    clipped.setStroke(stroke);
    clipped.draw(shape);
    clipped.dispose();
  }

  /** Where a position in axis values stands, page px. */
  public Point2D page(double x, double y) {
    return toPage().transform(new Point2D.Double(x, y), null);
  }

  /**
   * Fills a shape given in axis values with slanting lines.
   *
   * @param distance of the lines along the page's rows, px
   * @param from where the first line is, px
   * @param rising to the right, else falling
   */
  public void hatch(Shape shape, Color colour, int distance, int from, boolean rising) {
    Graphics2D clipped = (Graphics2D) figure.graphics().create();
    clipped.clip(area);
    clipped.clip(toPage().createTransformedShape(shape));
    clipped.setColor(colour);
    clipped.setStroke(Style.THIN);
    for (int x = from - area.height; x < area.width + area.height; x += distance) {
      int left = area.x + x;
      int bottom = area.y + area.height;
      clipped.drawLine(
          left, rising ? bottom : area.y, left + area.height, rising ? area.y : bottom);
    }
    clipped.dispose();
  }

  public void frame() {
    Graphics2D g = figure.graphics();
    g.setColor(figure.colour(Ink.INK));
    g.setStroke(new BasicStroke(1.5f));
    g.drawRect(area.x, area.y, area.width, area.height);
  }

  /** Linear axes, no grid: for images and heat maps. */
  public void axes(String horizontal, String vertical) {
    axes(Axes.linear(horizontal, left, right), Axes.linear(vertical, top, bottom), false);
  }

  /** The same, counted from another zero. */
  public void axesFrom(double zeroX, double zeroY, String horizontal, String vertical) {
    axes(
        Axes.linear(horizontal, left - zeroX, right - zeroX),
        Axes.linear(vertical, top - zeroY, bottom - zeroY),
        false);
  }

  /** Axes whose ranges are the panel's, as they see them. */
  public void axes(ValueAxis horizontal, ValueAxis vertical, boolean grid) {
    Graphics2D g = figure.graphics();
    Rectangle page = figure.page();
    dress(horizontal);
    dress(vertical);
    vertical.setInverted(top < bottom);
    PlotRenderingInfo none = new PlotRenderingInfo(null);
    AxisState x = horizontal.draw(g, area.getMaxY() + 1, page, area, RectangleEdge.BOTTOM, none);
    AxisState y = vertical.draw(g, area.getMinX(), page, area, RectangleEdge.LEFT, none);
    if (grid) {
      g.setColor(figure.theme().grid());
      g.setStroke(new BasicStroke(1));
      for (double at : positions(x, horizontal, RectangleEdge.BOTTOM)) {
        g.draw(new Line2D.Double(at, area.y, at, area.getMaxY()));
      }
      for (double at : positions(y, vertical, RectangleEdge.LEFT)) {
        g.draw(new Line2D.Double(area.x, at, area.getMaxX(), at));
      }
    }
    frame();
  }

  private void dress(ValueAxis axis) {
    Color ink = figure.colour(Ink.INK);
    axis.setLabelPaint(ink);
    axis.setTickLabelPaint(ink);
    axis.setAxisLinePaint(ink);
    axis.setTickMarkPaint(ink);
  }

  private double[] positions(AxisState state, ValueAxis axis, RectangleEdge edge) {
    return ((List<?>) state.getTicks())
        .stream()
            .filter(tick -> tick instanceof ValueTick t && t.getTickType() == TickType.MAJOR)
            .mapToDouble(tick -> axis.valueToJava2D(((ValueTick) tick).getValue(), area, edge))
            .toArray();
  }

  /** Fills a shape given in axis values. */
  public void fill(Shape shape, Color colour) {
    Graphics2D clipped = (Graphics2D) figure.graphics().create();
    clipped.clip(area);
    clipped.setColor(colour);
    clipped.fill(toPage().createTransformedShape(shape));
    clipped.dispose();
  }

  private AffineTransform toPage() {
    AffineTransform toPage = new AffineTransform();
    toPage.translate(area.x, area.y);
    toPage.scale(area.width / (right - left), area.height / (bottom - top));
    toPage.translate(-left, -top);
    return toPage;
  }
}
