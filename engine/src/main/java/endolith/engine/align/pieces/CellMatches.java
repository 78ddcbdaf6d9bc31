package endolith.engine.align.pieces;

import endolith.engine.align.fit.PatchMatch;
import endolith.engine.align.transform.Point;
import endolith.engine.align.transform.PostToPre;
import endolith.engine.align.trust.CellState;
import endolith.engine.align.trust.TrustMap;
import endolith.engine.align.trust.TrustSurvey.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where the textures of the cells of a map of trust lie, as far as they tell.
 *
 * @param grid whose cells are meant
 * @param level at which they were found
 * @param matches by the cell's index, row by row
 */
record CellMatches(TrustMap grid, int level, SortedMap<Integer, PatchMatch> matches) {
  /** Largest distance from where a map says, px. */
  private static final double TOLERANCE = 1;

  private static final double DEVIATIONS = 3;

  static CellMatches of(Findings findings) {
    TrustMap grid = findings.map();
    SortedMap<Integer, PatchMatch> matches = new TreeMap<>();
    for (PatchMatch match : findings.found()) {
      int column = (int) Math.floor((match.post().x() + 0.5 - grid.left()) / grid.pitch());
      int row = (int) Math.floor((match.post().y() + 0.5 - grid.top()) / grid.pitch());
      if (column >= 0 && row >= 0 && column < grid.columns() && row < grid.rows()) {
        matches.put(row * grid.columns() + column, match);
      }
    }
    return new CellMatches(grid, findings.level(), matches);
  }

  /** The indices of the cells that show no rock. */
  List<Integer> withoutRock() {
    List<Integer> without = new ArrayList<>();
    for (int cell = 0; cell < grid.columns() * grid.rows(); cell++) {
      if (!isRock(cell)) {
        without.add(cell);
      }
    }
    return without;
  }

  boolean isRock(int cell) {
    return grid.state(cell % grid.columns(), cell / grid.columns()) != CellState.NONE;
  }

  Point centre(int cell) {
    return grid.centre(cell % grid.columns(), cell / grid.columns());
  }

  /** The same with more matches. */
  CellMatches with(SortedMap<Integer, PatchMatch> more) {
    SortedMap<Integer, PatchMatch> all = new TreeMap<>(more);
    all.putAll(matches);
    return new CellMatches(grid, level, all);
  }

  /** The same with the places in post where a map would show the textures. */
  CellMatches inPost(PostToPre map) {
    SortedMap<Integer, PatchMatch> seen = new TreeMap<>();
    matches.forEach((cell, match) -> seen.put(cell, Motion.inPost(match, map)));
    return new CellMatches(grid, level, seen);
  }

  /** Whether a map says where a texture lies. */
  static boolean isExplained(PatchMatch match, PostToPre map) {
    return distance(match, map) <= TOLERANCE + DEVIATIONS * match.sigma();
  }

  static double distance(PatchMatch match, PostToPre map) {
    return map.apply(match.post()).distance(match.pre());
  }

  /** The cells at most {@code reach} columns and rows away, without the cell itself. */
  List<Integer> around(int cell, int reach) {
    List<Integer> around = new ArrayList<>();
    int columns = grid.columns();
    for (int row = cell / columns - reach; row <= cell / columns + reach; row++) {
      for (int column = cell % columns - reach; column <= cell % columns + reach; column++) {
        boolean inside = column >= 0 && row >= 0 && column < columns && row < grid.rows();
        if (inside && row * columns + column != cell) {
          around.add(row * columns + column);
        }
      }
    }
    return around;
  }
}
