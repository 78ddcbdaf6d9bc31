package endolith.viewer.chart;

import endolith.engine.plot.figure.Typeface;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.io.IOException;

/** A surface whose drawing becomes a file; its texts are as wide on every machine. */
abstract class FileSurface implements Surface {
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  private final double textSize;

  FileSurface(double textSize) {
    this.textSize = textSize;
  }

  /** The drawing as the file holds it. */
  abstract byte[] bytes() throws IOException;

  @Override
  public double textSize() {
    return textSize;
  }

  @Override
  public double width(String words) {
    return width(words, textSize);
  }

  static double width(String words, double textSize) {
    return Typeface.plain((float) textSize).getStringBounds(words, CONTEXT).getWidth();
  }

  Font font(Lettering lettering) {
    return Typeface.plain((float) (textSize * lettering.size()));
  }

  /** Of a text whose edge lies at y. */
  double baseline(double y, Lettering lettering) {
    LineMetrics line = font(lettering).getLineMetrics("", CONTEXT);
    return switch (lettering.edge()) {
      case TOP -> y + line.getAscent();
      case MIDDLE -> y + (line.getAscent() - line.getDescent()) / 2;
      case BOTTOM -> y - line.getDescent();
    };
  }
}
