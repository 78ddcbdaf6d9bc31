package endolith.engine.align.trust;

import endolith.engine.align.patch.PatchMatcher;
import endolith.engine.align.patch.PatchSize;
import endolith.engine.align.transform.Displacement;
import endolith.engine.align.transform.Point;
import endolith.engine.align.transform.PostToPre;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A closer look at confirmed cells of a bent map. Its displacement may run smoothly across what is
 * a crack: a patch over it then agrees on average, and its halves do not. And a map that is locally
 * off by more than what is searched nearby still finds an edge of a grain to agree with.
 */
final class BentCells {
  /**
   * Share of the limit by which a map may vary within a patch, so that its quarters need no say.
   */
  private static final double EVEN = 0.3;

  /** As {@link #EVEN}, so that neighbours may speak for a part. */
  private static final double STEEP = 0.5;

  private static final int AROUND = 8;
  private static final int NEAR = 3;

  /** Cells that are less alike than half of the others by this may be deceived by an edge. */
  private static final double LESS_ALIKE = 0.03;

  /** Share of the limit beyond which a quarter of a patch that lies further off objects. */
  private static final double OFF = 0.7;

  private static final double FALLBACK = 0.5;

  private final ViewSurvey view;

  BentCells(ViewSurvey view) {
    this.view = view;
  }

  /** Whether a map varies so much within a patch that neighbours do not speak for it. */
  static boolean isSteep(PostToPre map, Point centre, double halfPatch, double limit) {
    return variation(map, centre, halfPatch) > STEEP * limit;
  }

  /** Largest difference of the displacement between the middle of a patch and its sides, px. */
  private static double variation(PostToPre map, Point centre, double halfPatch) {
    if (map.displacement().isEmpty()) {
      return 0;
    }
    Displacement bend = map.displacement().get();
    Point middle = bend.at(centre);
    double largest = 0;
    for (int side = 0; side < 4; side++) {
      double by = side % 2 == 0 ? halfPatch : -halfPatch;
      Point there = bend.at(centre.x() + (side < 2 ? by : 0), centre.y() + (side < 2 ? 0 : by));
      largest = Math.max(largest, there.distance(middle));
    }
    return largest;
  }

  /** Takes back what a closer look does not confirm. */
  void doubt(TrustCell[] cells) throws IOException {
    around(cells);
    quarters(cells);
  }

  /** Looks further around where a texture is less alike than usual. */
  private void around(TrustCell[] cells) throws IOException {
    double usual = usualCorrelation(cells);
    List<Integer> asked =
        confirmed(cells).stream()
            .filter(cell -> cells[cell].correlation() < usual - LESS_ALIKE)
            .toList();
    List<Optional<TrustCell>> said =
        view.said(
            view.matcher(view.grid().level(), new PatchSize(view.grid().patch(), AROUND)),
            asked.stream().map(view.grid()::centre).toList(),
            ViewSurvey.ALIKE_FAR);
    for (int i = 0; i < asked.size(); i++) {
      int cell = asked.get(i);
      said.get(i)
          .filter(one -> one.state() == CellState.CONTRADICTED)
          .filter(
              one ->
                  one.correlation() - cells[cell].correlation()
                      >= ViewSurvey.gain(one.correlation(), view.grid().patch()))
          .ifPresent(one -> cells[cell] = one);
    }
  }

  private static double usualCorrelation(TrustCell[] cells) {
    double[] sorted =
        confirmed(cells).stream().mapToDouble(cell -> cells[cell].correlation()).sorted().toArray();
    return sorted.length == 0 ? FALLBACK : sorted[sorted.length / 2];
  }

  /** Asks the quarters of the patches where the map is steep. */
  private void quarters(TrustCell[] cells) throws IOException {
    int side = view.grid().patch() / 2;
    double half = 0.5 * view.grid().patch() * (1 << view.grid().level());
    List<Integer> asked =
        confirmed(cells).stream()
            .filter(
                cell -> variation(view.map(), view.grid().centre(cell), half) > EVEN * view.limit())
            .toList();
    List<Point> quarters = new ArrayList<>();
    for (int cell : asked) {
      Point centre = view.grid().centre(cell);
      for (int i = 0; i < 4; i++) {
        quarters.add(
            new Point(centre.x() + (i % 2 - 0.5) * half, centre.y() + (i / 2 - 0.5) * half));
      }
    }
    PatchMatcher matcher = view.matcher(view.grid().level(), new PatchSize(side, NEAR));
    List<Optional<TrustCell>> said = view.said(matcher, quarters, ViewSurvey.ALIKE_FAR);
    List<Optional<Double>> mapped = view.survey().asMapped(matcher, quarters);
    for (int i = 0; i < quarters.size(); i++) {
      double asMapped = mapped.get(i).orElse(0.0);
      if (said.get(i).filter(quarter -> objects(quarter, asMapped, side)).isPresent()) {
        int cell = asked.get(i / 4);
        cells[cell] = TrustCell.without(cells[cell].centre(), CellState.SILENT);
      }
    }
  }

  /** Whether a quarter clearly lies elsewhere: dye drags the peak a little, too. */
  private boolean objects(TrustCell quarter, double asMapped, int side) {
    return quarter.state() != CellState.SILENT
        && quarter.distance() - 2 * quarter.sigma() > OFF * view.limit()
        && quarter.correlation() - asMapped >= ViewSurvey.gain(quarter.correlation(), side);
  }

  private static List<Integer> confirmed(TrustCell[] cells) {
    return IntStream.range(0, cells.length)
        .filter(cell -> cells[cell].state() == CellState.CONFIRMED)
        .boxed()
        .toList();
  }
}
