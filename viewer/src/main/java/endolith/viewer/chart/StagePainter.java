package endolith.viewer.chart;

import java.util.List;

/**
 * Draws which stage each worker was in: behind its line if it is alone, else as a strip for each
 * below the curves.
 *
 * @param latest a stage that goes on is drawn up to here, in seconds since the beginning
 */
record StagePainter(Surface surface, PlotArea area, Palette palette, double latest) {
  static final double STRIP = 9;
  private static final int MOST_STRIPS = 8;
  private static final double BEHIND = 0.13;
  private static final double BELOW = 0.75;
  private static final double ROOM_FOR_NUMBER = 14;

  /** How many strips there will be. */
  static int strips(List<MemoryLine> shown) {
    int workers = workers(shown).size();
    boolean known = shown.stream().anyMatch(line -> !line.bands().isEmpty());
    return known && workers > 1 && workers <= MOST_STRIPS ? workers : 0;
  }

  /** How opaque the stages' colours are; 0 if stages are not drawn. */
  static double strength(List<MemoryLine> shown) {
    if (workers(shown).size() == 1) {
      return BEHIND;
    }
    return strips(shown) > 0 ? BELOW : 0;
  }

  private static List<MemoryLine> workers(List<MemoryLine> shown) {
    return shown.stream().filter(line -> !line.isQuiet()).toList();
  }

  void behind(List<MemoryLine> shown) {
    List<MemoryLine> workers = workers(shown);
    if (workers.size() == 1) {
      bands(workers.getFirst(), area.top(), area.height(), BEHIND, true);
    }
  }

  void below(List<MemoryLine> shown) {
    if (strips(shown) == 0) {
      return;
    }
    double y = area.bottom() + 3;
    for (MemoryLine line : shown) {
      if (!line.isQuiet()) {
        surface.fill(palette.line(line), area.left() - 7, y, 5, STRIP - 3, 0);
        bands(line, y, STRIP - 3, BELOW, false);
        y += STRIP;
      }
    }
  }

  private void bands(
      MemoryLine line, double top, double height, double strength, boolean numbered) {
    Surface.Lettering number =
        new Surface.Lettering(palette.ink().faded(0.7), Surface.Anchor.CENTRE, Surface.Edge.BOTTOM);
    double drawnTo = Double.NEGATIVE_INFINITY;
    for (StageBand band : line.bands()) {
      if (band.to() < area.from() || band.from() > area.to()) {
        continue;
      }
      double left = Math.max(area.left(), area.x(band.from()));
      double right =
          Math.min(area.right(), area.x(Math.min(Math.min(band.to(), latest), area.to())));
      if (right - Math.max(left, drawnTo) < 0.5) {
        // So many in one pixel say nothing, and thousands of them take time.
        continue;
      }
      left = Math.max(left, drawnTo);
      drawnTo = right;
      surface.fill(palette.stage(band.stage(), strength), left, top, right - left, height, 0);
      if (numbered && right - left > ROOM_FOR_NUMBER) {
        surface.text(Integer.toString(band.stage()), (left + right) / 2, area.bottom() - 2, number);
      }
    }
  }
}
