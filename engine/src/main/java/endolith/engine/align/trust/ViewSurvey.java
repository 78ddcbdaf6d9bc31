package endolith.engine.align.trust;

import endolith.engine.align.fit.PatchMatch;
import endolith.engine.align.padded.ImagePair;
import endolith.engine.align.patch.BlurBalance;
import endolith.engine.align.patch.LevelPair;
import endolith.engine.align.patch.PatchMatcher;
import endolith.engine.align.patch.PatchSize;
import endolith.engine.align.patch.PatchSurvey;
import endolith.engine.align.transform.Point;
import endolith.engine.align.transform.PostToPre;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks the cells of a grid in one view of a pair: near where the map says, then far around at
 * coarser and coarser levels, at last together with what is around them.
 *
 * @param limit largest distance from where the map says that confirms it, full-resolution px
 */
record ViewSurvey(
    ImagePair view,
    PatchSurvey survey,
    RockGrid grid,
    PostToPre map,
    BlurBalance balance,
    int balanceLevel,
    double limit) {
  private static final int NEAR = 3;
  private static final int FAR = 16;
  private static final double ALIKE_NEAR = 0.2;
  static final double ALIKE_FAR = 0.35;
  private static final int COARSER = 3;
  private static final int WIDER = 48;

  /** Pixels of a band-passed patch for each that is independent of the others. */
  private static final double CORRELATED_PIXELS = 9;

  private static final double DEVIATIONS = 4;
  private static final double LEAST_GAIN = 0.02;

  /** Replaces the silent cells of which something can be said. */
  void ask(TrustCell[] cells) throws IOException {
    int last = Math.min(view.post().image().levels(), view.pre().image().levels()) - 1;
    List<Integer> open = near(cells);
    for (int level = grid.level(); level <= Math.min(last, grid.level() + COARSER); level++) {
      open = far(level, open, cells);
    }
    if (grid.level() < last) {
      wider(open, cells);
    }
    if (map.displacement().isPresent()) {
      new BentCells(this).doubt(cells);
    }
  }

  /** Returns the cells that nothing was found about. */
  private List<Integer> near(TrustCell[] cells) throws IOException {
    List<Integer> asked = grid.indices();
    PatchMatcher matcher = matcher(grid.level(), new PatchSize(grid.patch(), NEAR));
    List<Optional<TrustCell>> said = said(matcher, centres(asked), ALIKE_NEAR);
    List<Integer> open = new ArrayList<>();
    List<Integer> doubted = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      int cell = asked.get(i);
      cells[cell] = said.get(i).orElse(cells[cell]);
      switch (cells[cell].state()) {
        case SILENT -> open.add(cell);
        case CONTRADICTED -> doubted.add(cell);
        default -> {}
      }
    }
    List<Optional<Double>> mapped = survey.asMapped(matcher, centres(doubted));
    for (int i = 0; i < doubted.size(); i++) {
      TrustCell cell = cells[doubted.get(i)];
      if (cell.correlation() - mapped.get(i).orElse(0.0) < gain(cell.correlation(), grid.patch())) {
        // Hardly better there than where the map says: dye drags the peak, no texture moved.
        cells[doubted.get(i)] = TrustCell.without(cell.centre(), CellState.SILENT);
      }
    }
    return open;
  }

  /**
   * By what a correlation must exceed another one at a neighbouring shift to be no accident.
   *
   * @param patch side of the patch, px
   */
  static double gain(double correlation, int patch) {
    double deviation = (1 - correlation * correlation) * Math.sqrt(CORRELATED_PIXELS) / patch;
    return LEAST_GAIN + DEVIATIONS * deviation;
  }

  /** Returns the cells that nothing was found about. */
  private List<Integer> far(int level, List<Integer> asked, TrustCell[] cells) throws IOException {
    PatchSize size = new PatchSize(Math.min(WIDER, grid.patch()), FAR);
    List<Optional<TrustCell>> said = said(matcher(level, size), centres(asked), ALIKE_FAR);
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      Optional<TrustCell> elsewhere =
          said.get(i).filter(cell -> cell.state() == CellState.CONTRADICTED);
      if (elsewhere.isPresent()) {
        cells[asked.get(i)] = elsewhere.get();
      } else {
        open.add(asked.get(i));
      }
    }
    return open;
  }

  /** What is too faint to tell by itself may tell together with what is around it. */
  private void wider(List<Integer> asked, TrustCell[] cells) throws IOException {
    List<Optional<TrustCell>> said =
        said(matcher(grid.level() + 1, new PatchSize(WIDER, NEAR)), centres(asked), ALIKE_NEAR);
    for (int i = 0; i < asked.size(); i++) {
      int cell = asked.get(i);
      said.get(i)
          .filter(one -> one.state() == CellState.CONFIRMED)
          .ifPresent(one -> cells[cell] = one);
    }
  }

  PatchMatcher matcher(int level, PatchSize size) {
    LevelPair pair = LevelPair.of(view.post(), view.pre(), level, map);
    return new PatchMatcher(pair, size, balance.at(balanceLevel, level));
  }

  private List<Point> centres(List<Integer> asked) {
    return asked.stream().map(grid::centre).toList();
  }

  /** What patches around the given positions say, each a cell of its own. */
  List<Optional<TrustCell>> said(PatchMatcher matcher, List<Point> centres, double alike)
      throws IOException {
    return survey.measured(matcher, centres).stream()
        .map(found -> found.map(match -> told(match, alike)))
        .toList();
  }

  private TrustCell told(PatchMatch match, double alike) {
    Point residual = match.residual(map);
    double distance = Math.hypot(residual.x(), residual.y());
    CellState state = CellState.SILENT;
    if (match.correlation() >= alike && match.sigma() <= limit) {
      if (distance <= limit + 2 * match.sigma()) {
        state = CellState.CONFIRMED;
      } else if (match.correlation() >= ALIKE_FAR) {
        state = CellState.CONTRADICTED;
      }
    }
    return new TrustCell(match.post(), state, residual, match.sigma(), match.correlation());
  }
}
