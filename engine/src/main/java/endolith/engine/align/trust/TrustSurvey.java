package endolith.engine.align.trust;

import endolith.engine.align.PaddedImage;
import endolith.engine.align.fit.PatchMatch;
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

/** Asks every part of the rock whether its texture lies where a map says, and if not, where. */
public final class TrustSurvey {
  private static final int NEAR = 3;
  private static final int FAR = 16;
  private static final double ALIKE_NEAR = 0.2;
  private static final double ALIKE_FAR = 0.35;
  private static final int COARSER = 3;

  /** Pixels of a band-passed patch for each that is independent of the others. */
  private static final double CORRELATED_PIXELS = 9;

  private static final double DEVIATIONS = 4;
  private static final double LEAST_GAIN = 0.02;

  private final PaddedImage post;
  private final PaddedImage pre;
  private final PatchSurvey survey;

  public TrustSurvey(PaddedImage post, PaddedImage pre, PatchSurvey survey) {
    this.post = post;
    this.pre = pre;
    this.survey = survey;
  }

  /**
   * The map of trust.
   *
   * @param map what is to be judged
   * @param balance blur that makes the images equally sharp, px of {@code balanceLevel}
   * @param accuracyPx error that the fit of the map claims, full-resolution px
   */
  public TrustMap of(PostToPre map, BlurBalance balance, int balanceLevel, double accuracyPx)
      throws IOException {
    RockGrid grid = RockGrid.of(post, pre, map);
    TrustCell[] cells = new TrustCell[grid.columns() * grid.rows()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] =
          TrustCell.without(grid.centre(i), grid.rock()[i] ? CellState.SILENT : CellState.NONE);
    }
    double limit = Math.max(1, 3 * accuracyPx);
    List<Integer> open = grid.indices();
    open = near(grid, map, balance.at(balanceLevel, grid.level()), limit, open, cells);
    int last = Math.min(post.image().levels(), pre.image().levels()) - 1;
    for (int level = grid.level(); level <= Math.min(last, grid.level() + COARSER); level++) {
      open = far(level, grid, map, balance.at(balanceLevel, level), limit, open, cells);
    }
    Neighbours neighbours = new Neighbours(grid, cells);
    neighbours.dropLone(limit);
    neighbours.enclose();
    return TrustMap.of(grid, cells, accuracyPx, Double.NaN);
  }

  /** Returns the cells that nothing was found about. */
  private List<Integer> near(
      RockGrid grid,
      PostToPre map,
      BlurBalance balance,
      double limit,
      List<Integer> asked,
      TrustCell[] cells)
      throws IOException {
    List<Optional<PatchMatch>> found =
        measured(grid.level(), new PatchSize(grid.patch(), NEAR), grid, map, balance, asked);
    List<Integer> open = new ArrayList<>();
    List<Integer> doubted = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      int cell = asked.get(i);
      cells[cell] = found.get(i).map(m -> told(m, map, limit, ALIKE_NEAR)).orElse(cells[cell]);
      switch (cells[cell].state()) {
        case SILENT -> open.add(cell);
        case CONTRADICTED -> doubted.add(cell);
        default -> {}
      }
    }
    List<Optional<Double>> mapped =
        survey.asMapped(
            new PatchMatcher(
                LevelPair.of(post, pre, grid.level(), map),
                new PatchSize(grid.patch(), NEAR),
                balance),
            doubted.stream().map(grid::centre).toList());
    for (int i = 0; i < doubted.size(); i++) {
      TrustCell cell = cells[doubted.get(i)];
      if (cell.correlation() - mapped.get(i).orElse(0.0) < gain(cell.correlation(), grid.patch())) {
        // Hardly better there than where the map says: dye drags the peak, no texture moved.
        cells[doubted.get(i)] = TrustCell.without(cell.centre(), CellState.SILENT);
      }
    }
    return open;
  }

  /** By what a correlation must exceed another one at a neighbouring shift to be no accident. */
  private static double gain(double correlation, int patch) {
    double deviation = (1 - correlation * correlation) * Math.sqrt(CORRELATED_PIXELS) / patch;
    return LEAST_GAIN + DEVIATIONS * deviation;
  }

  private List<Integer> far(
      int level,
      RockGrid grid,
      PostToPre map,
      BlurBalance balance,
      double limit,
      List<Integer> asked,
      TrustCell[] cells)
      throws IOException {
    List<Optional<PatchMatch>> found =
        measured(level, new PatchSize(Math.min(48, grid.patch()), FAR), grid, map, balance, asked);
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      int cell = asked.get(i);
      Optional<TrustCell> said = found.get(i).map(m -> told(m, map, limit, ALIKE_FAR));
      if (said.isPresent() && said.get().state() == CellState.CONTRADICTED) {
        cells[cell] = said.get();
      } else {
        open.add(cell);
      }
    }
    return open;
  }

  private List<Optional<PatchMatch>> measured(
      int level,
      PatchSize size,
      RockGrid grid,
      PostToPre map,
      BlurBalance balance,
      List<Integer> asked)
      throws IOException {
    PatchMatcher matcher = new PatchMatcher(LevelPair.of(post, pre, level, map), size, balance);
    return survey.measured(matcher, asked.stream().map(grid::centre).toList());
  }

  private static TrustCell told(PatchMatch match, PostToPre map, double limit, double alike) {
    Point mapped = map.apply(match.post());
    Point residual = new Point(match.pre().x() - mapped.x(), match.pre().y() - mapped.y());
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
