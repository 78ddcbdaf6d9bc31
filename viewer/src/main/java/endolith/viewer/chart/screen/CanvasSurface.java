package endolith.viewer.chart.screen;

import endolith.viewer.chart.Colour;
import endolith.viewer.chart.Surface;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** Draws on a canvas of JavaFX. */
final class CanvasSurface implements Surface {
  private final GraphicsContext pen;
  private final Font font;
  private @Nullable Colour filling;

  /** Clears the canvas. */
  CanvasSurface(GraphicsContext pen, Font font) {
    this.pen = pen;
    this.font = font;
    pen.clearRect(0, 0, pen.getCanvas().getWidth(), pen.getCanvas().getHeight());
    pen.setLineJoin(StrokeLineJoin.ROUND);
    pen.beginPath();
  }

  static Color color(Colour colour) {
    return Color.rgb(colour.red(), colour.green(), colour.blue(), colour.opacity());
  }

  @Override
  public double textSize() {
    return font.getSize();
  }

  @Override
  public double width(String words) {
    Text text = new Text(words);
    text.setFont(font);
    return text.getLayoutBounds().getWidth();
  }

  /** Thousands of bars of one colour follow each other. */
  private void fillWith(Colour colour) {
    if (colour != filling) {
      filling = colour;
      pen.setFill(color(colour));
    }
  }

  @Override
  public void fill(Colour colour, double x, double y, double width, double height, double corner) {
    fillWith(colour);
    if (corner == 0) {
      pen.fillRect(x, y, width, height);
    } else {
      pen.fillRoundRect(x, y, width, height, 2 * corner, 2 * corner);
    }
  }

  @Override
  public void dot(Colour colour, double x, double y, double radius) {
    fillWith(colour);
    pen.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  @Override
  public void moveTo(double x, double y) {
    pen.moveTo(x, y);
  }

  @Override
  public void lineTo(double x, double y) {
    pen.lineTo(x, y);
  }

  @Override
  public void stroke(Stroke stroke) {
    pen.setStroke(color(stroke.colour()));
    pen.setLineWidth(stroke.width());
    pen.setLineDashes(stroke.dashes());
    pen.stroke();
    pen.beginPath();
  }

  @Override
  public void text(String words, double x, double y, Lettering lettering) {
    fillWith(lettering.colour());
    pen.setFont(lettering.size() == 1 ? font : Font.font(font.getFamily(), size(lettering)));
    pen.setTextAlign(
        switch (lettering.anchor()) {
          case LEFT -> TextAlignment.LEFT;
          case CENTRE -> TextAlignment.CENTER;
          case RIGHT -> TextAlignment.RIGHT;
        });
    pen.setTextBaseline(
        switch (lettering.edge()) {
          case TOP -> VPos.TOP;
          case MIDDLE -> VPos.CENTER;
          case BOTTOM -> VPos.BOTTOM;
        });
    pen.fillText(words, x, y);
  }

  private double size(Lettering lettering) {
    return font.getSize() * lettering.size();
  }
}
