package endolith.viewer.chart;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** Draws the grid, the budget, and what the machine has left. */
record AxesPainter(GraphicsContext pen, PlotArea area, Palette palette, ChartWords words) {
  private static final double GAP = 8;

  /** The width of a letter, more or less, in parts of the size of texts. */
  private static final double LETTER = 0.56;

  /** Lines behind everything else. */
  void grid(double textSize) {
    pen.setLineWidth(1);
    pen.setTextBaseline(VPos.CENTER);
    pen.setTextAlign(TextAlignment.RIGHT);
    double unit = area.high() > 10_000.0 * (1 << 20) ? 1 << 30 : 1 << 20;
    double step =
        Ticks.step((area.high() - area.low()) / unit, Math.max(2, area.height() / 42)) * unit;
    for (double bytes = Math.ceil(area.low() / step) * step;
        bytes <= area.high() * 1.0001;
        bytes += step) {
      double y = Math.round(area.y(bytes)) + 0.5;
      pen.setStroke(palette.grid());
      pen.strokeLine(area.left(), y, area.right(), y);
      pen.setFill(palette.ink());
      pen.fillText(words.memory().apply(bytes), area.left() - GAP, y);
    }
    times(textSize);
  }

  private void times(double textSize) {
    pen.setTextBaseline(VPos.BOTTOM);
    pen.setTextAlign(TextAlignment.CENTER);
    pen.setFill(palette.ink());
    double step = Ticks.timeStep(area.to() - area.from(), Math.max(2, area.width() / 110));
    double y = pen.getCanvas().getHeight() - 2;
    for (double at = Math.ceil(area.from() / step) * step; at <= area.to(); at += step) {
      double x = area.x(at);
      double half = textSize * 2;
      pen.fillText(
          Ticks.time(at, step), Math.clamp(x, area.left() + half / 2, area.right() - half / 2), y);
    }
  }

  /** What should not be crossed, and what there is: lines if they are in sight, else words. */
  void limits(MemoryCurves curves, boolean withBudget) {
    if (withBudget && curves.budgetBytes() > 0) {
      String name = words.budget() + " " + words.memory().apply(curves.budgetBytes());
      if (curves.budgetBytes() > area.high()) {
        above(name, false);
      } else if (curves.budgetBytes() >= area.low()) {
        budget(name, curves.budgetBytes());
      }
    }
    double now = curves.available().last(0);
    if (!Double.isNaN(now) && available(curves)) {
      above(words.available() + " " + words.memory().apply(now), true);
    }
  }

  private void budget(String name, double bytes) {
    double y = Math.round(area.y(bytes)) + 0.5;
    pen.setStroke(palette.limit());
    pen.setLineWidth(1.4);
    pen.setLineDashes(7, 4);
    pen.strokeLine(area.left(), y, area.right(), y);
    pen.setLineDashes();
    pen.setFill(palette.limit());
    boolean room = y - area.top() > 18;
    pen.setTextBaseline(room ? VPos.BOTTOM : VPos.TOP);
    pen.setTextAlign(TextAlignment.LEFT);
    pen.fillText(name, area.left() + 6, room ? y - 2 : y + 3);
  }

  /** Whether it lies above what is shown. */
  private boolean available(MemoryCurves curves) {
    SeriesEnvelope envelope = SeriesEnvelope.of(curves.available(), 0, area);
    boolean above = true;
    for (int i = 0; i < envelope.size(); i++) {
      above &= envelope.y(i) < area.top();
    }
    if (!above) {
      pen.setStroke(palette.ink());
      pen.setLineWidth(1.2);
      pen.setLineDashes(2, 3);
      ClippedPen.within(pen, area).stroke(envelope);
      pen.setLineDashes();
      pen.setFill(palette.ink());
      pen.setTextBaseline(VPos.BOTTOM);
      pen.setTextAlign(TextAlignment.LEFT);
      pen.fillText(words.available(), envelope.x(0) + 6, Math.max(area.top() + 14, envelope.y(0)));
    }
    return above;
  }

  private void above(String name, boolean quiet) {
    String shown = "↑ " + name;
    double size = pen.getFont().getSize();
    double width = shown.length() * size * LETTER + GAP;
    pen.setFill(palette.surface().deriveColor(0, 1, 1, 0.8));
    pen.fillRect(
        quiet ? area.right() - 2 - width : area.left() + 2, area.top() + 1, width, size + 4);
    pen.setFill(quiet ? palette.ink() : palette.limit());
    pen.setTextBaseline(VPos.TOP);
    pen.setTextAlign(quiet ? TextAlignment.RIGHT : TextAlignment.LEFT);
    pen.fillText(shown, quiet ? area.right() - 6 : area.left() + 6, area.top() + 2);
  }
}
