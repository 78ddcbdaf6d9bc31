package endolith.viewer.chart;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** Draws the grid, the budget, and what the machine has left. */
record AxesPainter(GraphicsContext pen, Plot plot, Palette palette, ChartWords words) {
  private static final double GAP = 8;

  /** The width of a letter, more or less, in parts of the size of texts. */
  private static final double LETTER = 0.56;

  /** Lines behind everything else. */
  void grid(double textSize) {
    pen.setLineWidth(1);
    pen.setTextBaseline(VPos.CENTER);
    pen.setTextAlign(TextAlignment.RIGHT);
    double unit = plot.high() > 10_000.0 * (1 << 20) ? 1 << 30 : 1 << 20;
    double step =
        Ticks.step((plot.high() - plot.low()) / unit, Math.max(2, plot.height() / 42)) * unit;
    for (double bytes = Math.ceil(plot.low() / step) * step;
        bytes <= plot.high() * 1.0001;
        bytes += step) {
      double y = Math.round(plot.y(bytes)) + 0.5;
      pen.setStroke(palette.grid());
      pen.strokeLine(plot.left(), y, plot.right(), y);
      pen.setFill(palette.ink());
      pen.fillText(words.memory().apply(bytes), plot.left() - GAP, y);
    }
    times(textSize);
  }

  private void times(double textSize) {
    pen.setTextBaseline(VPos.BOTTOM);
    pen.setTextAlign(TextAlignment.CENTER);
    pen.setFill(palette.ink());
    double step = Ticks.timeStep(plot.to() - plot.from(), Math.max(2, plot.width() / 110));
    double y = pen.getCanvas().getHeight() - 2;
    for (double at = Math.ceil(plot.from() / step) * step; at <= plot.to(); at += step) {
      double x = plot.x(at);
      double half = textSize * 2;
      pen.fillText(
          Ticks.time(at, step), Math.clamp(x, plot.left() + half / 2, plot.right() - half / 2), y);
    }
  }

  /** What should not be crossed, and what there is: lines if they are in sight, else words. */
  void limits(MemoryCurves curves, boolean withBudget) {
    if (withBudget && curves.budgetBytes() > 0) {
      String name = words.budget() + " " + words.memory().apply(curves.budgetBytes());
      if (curves.budgetBytes() > plot.high()) {
        above(name, false);
      } else if (curves.budgetBytes() >= plot.low()) {
        budget(name, curves.budgetBytes());
      }
    }
    double now = curves.available().last(0);
    if (!Double.isNaN(now) && available(curves)) {
      above(words.available() + " " + words.memory().apply(now), true);
    }
  }

  private void budget(String name, double bytes) {
    double y = Math.round(plot.y(bytes)) + 0.5;
    pen.setStroke(palette.limit());
    pen.setLineWidth(1.4);
    pen.setLineDashes(7, 4);
    pen.strokeLine(plot.left(), y, plot.right(), y);
    pen.setLineDashes();
    pen.setFill(palette.limit());
    boolean room = y - plot.top() > 18;
    pen.setTextBaseline(room ? VPos.BOTTOM : VPos.TOP);
    pen.setTextAlign(TextAlignment.LEFT);
    pen.fillText(name, plot.left() + 6, room ? y - 2 : y + 3);
  }

  /** Whether it lies above what is shown. */
  private boolean available(MemoryCurves curves) {
    Outline outline = Outline.of(curves.available(), 0, plot);
    boolean above = true;
    for (int i = 0; i < outline.size(); i++) {
      above &= outline.y(i) < plot.top();
    }
    if (!above) {
      pen.setStroke(palette.ink());
      pen.setLineWidth(1.2);
      pen.setLineDashes(2, 3);
      CroppedPen.within(pen, plot).stroke(outline);
      pen.setLineDashes();
      pen.setFill(palette.ink());
      pen.setTextBaseline(VPos.BOTTOM);
      pen.setTextAlign(TextAlignment.LEFT);
      pen.fillText(words.available(), outline.x(0) + 6, Math.max(plot.top() + 14, outline.y(0)));
    }
    return above;
  }

  private void above(String name, boolean quiet) {
    String shown = "↑ " + name;
    double size = pen.getFont().getSize();
    double width = shown.length() * size * LETTER + GAP;
    pen.setFill(palette.surface().deriveColor(0, 1, 1, 0.8));
    pen.fillRect(
        quiet ? plot.right() - 2 - width : plot.left() + 2, plot.top() + 1, width, size + 4);
    pen.setFill(quiet ? palette.ink() : palette.limit());
    pen.setTextBaseline(VPos.TOP);
    pen.setTextAlign(quiet ? TextAlignment.RIGHT : TextAlignment.LEFT);
    pen.fillText(shown, quiet ? plot.right() - 6 : plot.left() + 6, plot.top() + 2);
  }
}
