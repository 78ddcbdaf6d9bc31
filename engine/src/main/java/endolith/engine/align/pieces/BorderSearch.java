package endolith.engine.align.pieces;

import endolith.engine.align.fit.PatchMatch;
import endolith.engine.align.padded.ImagePair;
import endolith.engine.align.patch.PatchSurvey;
import endolith.engine.align.transform.PostToPre;
import endolith.engine.image.Rectangle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Finds where one piece ends and the next begins: each small square goes to the map under which its
 * textures resemble each other most, as long as its neighbours do not go elsewhere; first at the
 * level of the map of trust around where its cells disagree, then at finer ones along the borders.
 */
final class BorderSearch {
  /** Side of a square, level px. */
  static final int SQUARE = 8;

  private static final int MOST_SQUARES = 1_200_000;

  /** What cells of a map of trust leave open around where they disagree, in cells. */
  private static final double UNTOLD = 1.5;

  /** What a level leaves open for the next finer one, in squares of that one. */
  private static final int LEFT_OPEN = 3;

  private static final int MOST_ROUNDS = 4;

  private static final int SWEEPS = 12;

  /** What a neighbour that goes elsewhere costs, in correlation. */
  private static final double DISAGREEMENT = 0.12;

  private final ImagePair view;
  private final PatchSurvey survey;

  BorderSearch(ImagePair view, PatchSurvey survey) {
    this.view = view;
    this.survey = survey;
  }

  /**
   * @param maps the first is the rest's
   */
  Territories find(CellMatches cells, List<PostToPre> maps) throws IOException {
    int level = cells.level();
    Territories found = nearest(cells, maps, level);
    int reach = (int) Math.ceil(UNTOLD * cells.grid().pitch() / found.side());
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Territories next = decided(found, level, reach, AlikeTile.WIDE, maps);
      boolean settled = Arrays.equals(next.owner(), found.owner());
      found = next;
      if (settled) {
        break;
      }
    }
    while (level > 0 && 4L * found.owner().length <= MOST_SQUARES) {
      level--;
      found = decided(found.halved(), level, LEFT_OPEN, AlikeTile.WIDE, maps);
    }
    return decided(found.halved(), level, LEFT_OPEN, AlikeTile.NARROW, maps);
  }

  /** Every square as the nearest cell that tells. */
  private Territories nearest(CellMatches cells, List<PostToPre> maps, int level) {
    Rectangle content = view.post().content();
    double side = (double) SQUARE * (1 << level);
    // On whole pixels of the level.
    double left = Math.floor(content.x() / side) * side;
    double top = Math.floor(content.y() / side) * side;
    int columns = (int) Math.ceil((content.x() + content.width() - left) / side);
    int rows = (int) Math.ceil((content.y() + content.height() - top) / side);
    Territories empty = new Territories(left, top, side, columns, rows, new int[columns * rows]);
    List<PatchMatch> told = new ArrayList<>();
    List<Integer> owners = new ArrayList<>();
    for (PatchMatch match : cells.matches().values()) {
      int owner = owner(match, maps);
      if (owner >= 0) {
        told.add(match);
        owners.add(owner);
      }
    }
    int[] owner = new int[columns * rows];
    for (int i = 0; i < owner.length; i++) {
      double least = Double.POSITIVE_INFINITY;
      double x = empty.centre(i).x();
      double y = empty.centre(i).y();
      for (int k = 0; k < told.size(); k++) {
        double dx = told.get(k).post().x() - x;
        double dy = told.get(k).post().y() - y;
        if (dx * dx + dy * dy < least) {
          least = dx * dx + dy * dy;
          owner[i] = owners.get(k);
        }
      }
    }
    return empty.with(owner);
  }

  /** The map that explains a match best; −1 if none does. */
  private static int owner(PatchMatch match, List<PostToPre> maps) {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < maps.size(); i++) {
      double distance = CellMatches.distance(match, maps.get(i));
      if (distance < least && CellMatches.isExplained(match, maps.get(i))) {
        best = i;
        least = distance;
      }
    }
    return best;
  }

  private Territories decided(
      Territories start, int level, int reach, int radius, List<PostToPre> maps)
      throws IOException {
    boolean[] open = start.nearBorders(reach);
    List<AlikeTile> tiles = AlikeTile.over(start, open, reach);
    float[][] alike = new float[open.length][];
    int[][] candidates = new int[open.length][];
    survey
        .executor()
        .<float[][]>ordered(
            tiles.size(),
            survey.cancel(),
            i -> tiles.get(i).measure(view, level, radius, start, maps),
            (i, measured) -> tiles.get(i).give(measured, start, open, alike, candidates));
    return smoothed(start, open, alike, candidates);
  }

  /** Iterated conditional modes (Besag, Journal of the Royal Statistical Society B 48, 1986). */
  private static Territories smoothed(
      Territories start, boolean[] open, float[][] alike, int[][] candidates) {
    int[] owner = start.owner().clone();
    for (int i = 0; i < owner.length; i++) {
      if (open[i]) {
        owner[i] = candidates[i][best(alike[i], new double[candidates[i].length])];
      }
    }
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      boolean changed = false;
      for (int i = 0; i < owner.length; i++) {
        if (open[i]) {
          double[] company = company(start, owner, i, candidates[i]);
          int next = candidates[i][best(alike[i], company)];
          changed |= next != owner[i];
          owner[i] = next;
        }
      }
      if (!changed) {
        break;
      }
    }
    return start.with(owner);
  }

  private static int best(float[] alike, double[] company) {
    int best = 0;
    for (int k = 1; k < alike.length; k++) {
      best = alike[k] + company[k] > alike[best] + company[best] ? k : best;
    }
    return best;
  }

  /** What the neighbours speak for each candidate. */
  private static double[] company(Territories grid, int[] owner, int square, int[] candidates) {
    double[] company = new double[candidates.length];
    for (int side = 0; side < 9; side++) {
      int column = square % grid.columns() + side % 3 - 1;
      int row = square / grid.columns() + side / 3 - 1;
      if (side == 4 || column < 0 || row < 0 || column >= grid.columns() || row >= grid.rows()) {
        continue;
      }
      int other = owner[row * grid.columns() + column];
      for (int k = 0; k < candidates.length; k++) {
        company[k] += other == candidates[k] ? DISAGREEMENT * (side % 2 == 0 ? 0.7 : 1) : 0;
      }
    }
    return company;
  }

  /** The numbers that own something. */
  static Collection<Integer> owners(Territories territories) {
    return Arrays.stream(territories.owner()).distinct().sorted().boxed().toList();
  }
}
