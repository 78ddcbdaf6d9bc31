package endolith.engine.align.trust;

import endolith.engine.align.ImagePair;
import endolith.engine.align.patch.BlurBalance;
import endolith.engine.align.patch.PatchSurvey;
import endolith.engine.align.transform.PostToPre;
import java.io.IOException;
import java.util.List;

/** Asks every part of the rock whether its texture lies where a map says, and if not, where. */
public final class TrustSurvey {
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
   * The map of trust.
   *
   * @param map what is to be judged
   * @param balance blur that makes the images equally sharp, px of {@code balanceLevel}
   * @param accuracyPx error that the fit of the map claims, full-resolution px
   */
  public TrustMap of(PostToPre map, BlurBalance balance, int balanceLevel, double accuracyPx)
      throws IOException {
    ImagePair first = views.getFirst();
    RockGrid grid = RockGrid.of(first.post(), first.pre(), map);
    double limit = Math.max(1, 3 * accuracyPx);
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
    neighbours.enclose();
    return TrustMap.of(grid, cells, accuracyPx, Double.NaN);
  }
}
