package endolith.engine.plot;

import endolith.engine.plot.figure.Figure;
import endolith.engine.plot.figure.Panel;
import endolith.engine.plot.figure.Style;
import java.awt.Rectangle;
import java.awt.geom.Ellipse2D;

/** Warms up what plots are drawn with. */
public final class PlotWarmUp {
  private PlotWarmUp() {}

  /**
   * Draws what plots consist of, out of sight, so that fonts and classes are loaded before the
   * first plot needs them. It need not be called.
   */
  public static void prepare() {
    Figure figure =
        PlotKind.REGISTRATION.page(new PlotLabel("sample", "dye", "counts"), "findings");
    Rectangle area = new Rectangle(200, 200, 200, 200);
    Panel panel = new Panel(figure, area, 0, 1, 0, 1);
    panel.shape(new Ellipse2D.Double(0.2, 0.2, 0.5, 0.5), Style.ORANGE, Style.LINE);
    panel.axes("x", "y");
  }
}
