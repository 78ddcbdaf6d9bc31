package endolith.viewer.chart;

import endolith.viewer.chart.Surface.Anchor;
import endolith.viewer.chart.Surface.Edge;
import endolith.viewer.chart.Surface.Lettering;
import endolith.viewer.chart.Surface.Stroke;

/** Draws the grid, the budget, and what the machine has left. */
record AxesPainter(Surface surface, PlotArea area, Palette palette, ChartWords words) {
  private static final double GAP = 8;

  /**
   * Lines behind everything else.
   *
   * @param below lower edge of what is written at the time axis
   */
  void grid(double below) {
    Stroke line = new Stroke(palette.grid(), 1);
    Lettering amount = new Lettering(palette.ink(), Anchor.RIGHT, Edge.MIDDLE);
    double unit = area.high() > 10_000.0 * (1 << 20) ? 1 << 30 : 1 << 20;
    double step =
        Ticks.step((area.high() - area.low()) / unit, Math.max(2, area.height() / 42)) * unit;
    for (double bytes = Math.ceil(area.low() / step) * step;
        bytes <= area.high() * 1.0001;
        bytes += step) {
      double y = Math.round(area.y(bytes)) + 0.5;
      surface.line(line, area.left(), y, area.right(), y);
      surface.text(words.memory().apply(bytes), area.left() - GAP, y, amount);
    }
    times(below);
  }

  private void times(double below) {
    Lettering time = new Lettering(palette.ink(), Anchor.CENTRE, Edge.BOTTOM);
    double step = Ticks.timeStep(area.to() - area.from(), Math.max(2, area.width() / 110));
    for (double at = Math.ceil(area.from() / step) * step; at <= area.to(); at += step) {
      double x = area.x(at);
      double half = surface.textSize() * 2;
      surface.text(
          Ticks.time(at, step),
          Math.clamp(x, area.left() + half / 2, area.right() - half / 2),
          below,
          time);
    }
  }

  /** What should not be crossed, and what there is: lines if in sight, else marks at the edge. */
  void limits(MemoryCurves curves, boolean withBudget) {
    if (withBudget && curves.budgetBytes() > 0) {
      String name = words.budget() + " " + words.memory().apply(curves.budgetBytes());
      if (curves.budgetBytes() > area.high()) {
        surface.line(
            new Stroke(palette.limit(), 1.4, 7, 4),
            area.left(),
            area.top() + 0.5,
            area.left() + surface.width(name) + 3 * GAP,
            area.top() + 0.5);
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
    surface.line(new Stroke(palette.limit(), 1.4, 7, 4), area.left(), y, area.right(), y);
    boolean room = y - area.top() > 18;
    surface.text(
        name,
        area.left() + 6,
        room ? y - 2 : y + 3,
        new Lettering(palette.limit(), Anchor.LEFT, room ? Edge.BOTTOM : Edge.TOP));
  }

  /** Whether it lies above what is shown. */
  private boolean available(MemoryCurves curves) {
    SeriesEnvelope envelope = SeriesEnvelope.of(curves.available(), 0, area);
    boolean above = true;
    for (int i = 0; i < envelope.size(); i++) {
      above &= envelope.y(i) < area.top();
    }
    if (!above) {
      ClippedPen.within(surface, area).stroke(envelope, new Stroke(palette.ink(), 1.2, 2, 3));
      surface.text(
          words.available(),
          envelope.x(0) + 6,
          Math.max(area.top() + 14, envelope.y(0)),
          new Lettering(palette.ink(), Anchor.LEFT, Edge.BOTTOM));
    }
    return above;
  }

  private void above(String name, boolean quiet) {
    String shown = name + " ↑";
    double width = surface.width(shown) + GAP;
    surface.fill(
        palette.surface().faded(0.8),
        quiet ? area.right() - 2 - width : area.left() + 2,
        area.top() + 1,
        width,
        surface.textSize() + 4,
        0);
    surface.text(
        shown,
        quiet ? area.right() - 6 : area.left() + 6,
        area.top() + 2,
        new Lettering(
            quiet ? palette.ink() : palette.limit(), quiet ? Anchor.RIGHT : Anchor.LEFT, Edge.TOP));
  }
}
