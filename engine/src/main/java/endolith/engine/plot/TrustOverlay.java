package endolith.engine.plot;

import endolith.engine.align.transform.Point;
import endolith.engine.align.transform.PostToPre;
import endolith.engine.align.trust.CellState;
import endolith.engine.align.trust.RockPart;
import endolith.engine.align.trust.TrustMap;
import endolith.engine.plot.figure.Figure;
import endolith.engine.plot.figure.Legend;
import endolith.engine.plot.figure.Panel;
import endolith.engine.plot.figure.Style;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The parts of the rock that are not confirmed, over a picture of the aligned pair. */
record TrustOverlay(TrustMap trust, PostToPre postToPre) {
  private static final Color ELSEWHERE = Style.VERMILION;
  private static final Color UNTOLD = new Color(0x9a9a9a);
  private static final int MOST_ARROWS = 6;

  /** Cells that a part must have for an arrow of its own. */
  private static final int LEAST_CELLS = 2;

  /** Of an arrow, page px; in between it is as long as the movement. */
  private static final double SHORTEST = 44;

  private static final double LONGEST = 160;
  private static final double HEAD = 13;
  private static final Stroke HATCH_SAMPLE =
      new BasicStroke(14, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {3, 6}, 0);

  void draw(Figure figure, Panel panel) {
    Area untold = area(CellState.SILENT);
    panel.hatch(untold, Color.BLACK, 12, 0, false);
    panel.hatch(untold, UNTOLD, 12, 3, false);
    panel.shape(untold, UNTOLD, Style.THIN);
    Area elsewhere = area(CellState.CONTRADICTED);
    panel.hatch(elsewhere, ELSEWHERE, 16, 0, true);
    panel.shape(elsewhere, Color.BLACK, Style.HALO);
    panel.shape(elsewhere, ELSEWHERE, Style.LINE);
    trust.parts(CellState.CONTRADICTED).stream()
        .filter(part -> part.cells() >= LEAST_CELLS)
        .limit(MOST_ARROWS)
        .forEach(part -> arrow(figure, panel, part));
  }

  /** Names what is drawn. */
  List<Legend.Entry> legend() {
    List<Legend.Entry> entries = new ArrayList<>();
    if (trust.count(CellState.CONTRADICTED) > 0) {
      entries.add(new Legend.Entry("contradicted", ELSEWHERE, HATCH_SAMPLE));
    }
    if (trust.count(CellState.SILENT) > 0) {
      entries.add(new Legend.Entry("silent", UNTOLD, HATCH_SAMPLE));
    }
    return entries;
  }

  /** Shares in a few words. */
  String findings() {
    if (trust.rock() == 0) {
      return "no rock is seen";
    }
    StringBuilder words =
        new StringBuilder(share(trust.trusted())).append(" of the rock confirmed");
    if (trust.count(CellState.CONTRADICTED) > 0) {
      words.append(", ").append(share(trust.share(CellState.CONTRADICTED))).append(" contradicted");
    }
    if (trust.count(CellState.SILENT) > 0) {
      words.append(", ").append(share(trust.share(CellState.SILENT))).append(" silent");
    }
    return words.toString();
  }

  private static String share(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  private Area area(CellState state) {
    Area area = new Area();
    for (int row = 0; row < trust.rows(); row++) {
      for (int column = 0; column < trust.columns(); column++) {
        if (trust.state(column, row) == state) {
          Rectangle2D cell = new Rectangle2D.Double();
          cell.setFrameFromDiagonal(
              trust.left() + column * trust.pitch(),
              trust.top() + row * trust.pitch(),
              trust.left() + (column + 1) * trust.pitch(),
              trust.top() + (row + 1) * trust.pitch());
          area.add(new Area(cell));
        }
      }
    }
    return area;
  }

  /** To where aligned pre shows what post shows in the part's middle. */
  private void arrow(Figure figure, Panel panel, RockPart part) {
    Point mapped = postToPre.apply(part.centre().x(), part.centre().y());
    Point seen = postToPre.invert(mapped.x() + part.moved().x(), mapped.y() + part.moved().y());
    Point2D from = panel.page(part.centre().x(), part.centre().y());
    Point2D to = panel.page(seen.x(), seen.y());
    double dx = to.getX() - from.getX();
    double dy = to.getY() - from.getY();
    double length = Math.hypot(dx, dy);
    double drawn = Math.clamp(length, SHORTEST, LONGEST);
    double ux = length == 0 ? 1 : dx / length;
    double uy = length == 0 ? 0 : dy / length;
    double tipX = from.getX() + ux * drawn;
    double tipY = from.getY() + uy * drawn;
    Path2D line = new Path2D.Double();
    line.moveTo(from.getX(), from.getY());
    line.lineTo(tipX, tipY);
    line.moveTo(tipX - HEAD * (ux + 0.6 * uy), tipY - HEAD * (uy - 0.6 * ux));
    line.lineTo(tipX, tipY);
    line.lineTo(tipX - HEAD * (ux - 0.6 * uy), tipY - HEAD * (uy + 0.6 * ux));
    panel.onPage(line, Color.BLACK, new BasicStroke(9));
    panel.onPage(line, Color.WHITE, new BasicStroke(4));
    figure.tag(
        String.format(Locale.ROOT, part.movedPx() < 9.95 ? "%.1f px" : "%.0f px", part.movedPx()),
        (int) from.getX() - 20,
        (int) (from.getY() + (uy > 0 ? -14 : 28)),
        Color.WHITE);
  }
}
