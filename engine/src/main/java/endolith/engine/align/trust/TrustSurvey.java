package endolith.engine.align.trust;

import endolith.engine.align.fit.MapError;
import endolith.engine.align.fit.PatchMatch;
import endolith.engine.align.padded.ImagePair;
import endolith.engine.align.patch.BlurBalance;
import endolith.engine.align.patch.PatchSize;
import endolith.engine.align.patch.PatchSurvey;
import endolith.engine.align.rock.RockArea;
import endolith.engine.align.transform.Point;
import endolith.engine.align.transform.PostToPre;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Asks every part of the rock whether its texture lies where a map says, and if not, where. */
public final class TrustSurvey {
  /**
   * So many places beyond the rock are asked at most, and at least, px of the level around each.
   */
  private static final int MOST_BEYOND = 60;

  private static final int FEWEST_BEYOND = 8;
  private static final int NEAR = 3;

  /** Textures more alike than this are the same. */
  private static final double SAME = 0.5;

  /** Share of the places beyond the rock that show the same, so that they are rock. */
  private static final double ROCK_BEYOND = 0.25;

  private final List<ImagePair> views;
  private final PatchSurvey survey;

  /**
   * @param views of the same pair, such as with and without what stands still: a part is confirmed
   *     if one of them does
   */
  public TrustSurvey(List<ImagePair> views, PatchSurvey survey) {
    this.views = List.copyOf(views);
    this.survey = survey;
  }

  /**
   * The findings.
   *
   * @param map the map of trust
   * @param found where the textures of the cells that tell lie
   * @param patch side of the patches by which they were found, full-resolution px
   * @param level at which they were found
   */
  public record Findings(TrustMap map, List<PatchMatch> found, double patch, int level) {}

  /**
   * Asks all parts of the rock.
   *
   * @param map what is to be judged
   * @param balance blur that makes the images equally sharp, px of {@code balanceLevel}
   * @param error that the fit of the map claims
   * @param phase moves the parts, in their own sizes, 0 to below 1: so that they are others than
   *     those a map was fitted to
   */
  public Findings ask(
      PostToPre map, BlurBalance balance, int balanceLevel, MapError error, double phase)
      throws IOException {
    ImagePair first = views.getFirst();
    double limit = Math.max(1, 3 * error.medianPx());
    RockArea area = RockArea.of(first.post(), first.pre(), map);
    RockGrid grid = RockGrid.of(first.post(), first.pre(), map, area, phase);
    if (isRockBeyond(grid, map, balance, balanceLevel, limit)) {
      grid = RockGrid.of(first.post(), first.pre(), map, area.everywhere(), phase);
    }
    TrustCell[] cells = grid.silent();
    for (ImagePair view : views) {
      TrustCell[] said = grid.silent();
      new ViewSurvey(view, survey, grid, map, balance, balanceLevel, limit).ask(said);
      for (int i = 0; i < cells.length; i++) {
        boolean more =
            cells[i].state() == CellState.SILENT || said[i].state() == CellState.CONFIRMED;
        cells[i] = more ? said[i] : cells[i];
      }
    }
    Neighbours neighbours = new Neighbours(grid, cells);
    neighbours.dropLone(limit);
    double halfPatch = 0.5 * grid.patch() * (1 << grid.level());
    neighbours.enclose(centre -> !BentCells.isSteep(map, centre, halfPatch, limit));
    // The last view is that of the images as they are.
    AccuracySurvey accuracy =
        AccuracySurvey.of(
                views.getLast(), survey, map, balance.at(balanceLevel, 0), confirmed(cells), error)
            .atLeast(
                new BorderError(map, error.borderPx())
                    .p95(grid.indices().stream().map(grid::centre).toList(), grid.pitch()));
    return new Findings(
        TrustMap.of(grid, cells, accuracy.median(), accuracy.p95()),
        found(cells, map),
        (double) grid.patch() * (1 << grid.level()),
        grid.level());
  }

  /**
   * Whether what seemed to be background shows the same in both images where the map says: then the
   * dark part of the rock was taken for it.
   */
  private boolean isRockBeyond(
      RockGrid grid, PostToPre map, BlurBalance balance, int balanceLevel, double limit)
      throws IOException {
    List<Point> asked = AccuracySurvey.some(grid.beyond(), MOST_BEYOND);
    ViewSurvey view =
        new ViewSurvey(views.getLast(), survey, grid, map, balance, balanceLevel, limit);
    long same =
        view
            .said(view.matcher(grid.level(), new PatchSize(grid.patch(), NEAR)), asked, SAME)
            .stream()
            .flatMap(Optional::stream)
            .filter(cell -> cell.state() == CellState.CONFIRMED)
            .count();
    return asked.size() >= FEWEST_BEYOND && same >= ROCK_BEYOND * asked.size();
  }

  private static List<PatchMatch> found(TrustCell[] cells, PostToPre map) {
    List<PatchMatch> found = new ArrayList<>();
    for (TrustCell cell : cells) {
      if (cell.state() == CellState.CONFIRMED || cell.state() == CellState.CONTRADICTED) {
        Point mapped = map.apply(cell.centre());
        Point pre = new Point(mapped.x() + cell.residual().x(), mapped.y() + cell.residual().y());
        found.add(new PatchMatch(cell.centre(), pre, cell.sigma(), cell.correlation()));
      }
    }
    return found;
  }

  private static List<Point> confirmed(TrustCell[] cells) {
    return Arrays.stream(cells)
        .filter(cell -> cell.state() == CellState.CONFIRMED)
        .map(TrustCell::centre)
        .toList();
  }
}
