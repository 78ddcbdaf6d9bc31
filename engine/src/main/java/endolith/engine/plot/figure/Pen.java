package endolith.engine.plot.figure;

import java.awt.Stroke;

/** How a line is drawn. */
public enum Pen {
  LINE(Style.LINE),
  WIDE(Style.WIDE),
  THIN(Style.THIN),
  DASHED(Style.DASHED),
  DOTTED(Style.DOTTED);

  private final Stroke stroke;

  Pen(Stroke stroke) {
    this.stroke = stroke;
  }

  public Stroke stroke() {
    return stroke;
  }
}
