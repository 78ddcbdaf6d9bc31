package endolith.engine.align.trust;

import endolith.engine.align.transform.Point;
import endolith.engine.json.Required;
import endolith.engine.task.RockShares;
import java.util.ArrayList;
import java.util.List;

/**
 * The findings about all parts of the rock, on a grid over the padded post image.
 *
 * @param left of the first column, full-resolution px
 * @param top of the first row, full-resolution px
 * @param pitch side of a cell, full-resolution px
 * @param cells a string for each row, a letter for each cell, see {@link CellState#letter()}
 * @param moved where the textures of contradicted cells lie, row by row: pre px beyond the map, x
 *     and y in turn
 * @param accuracyPx median error of the map over the confirmed part, full-resolution px
 * @param accuracyP95Px error that 95 % of the confirmed part stays below, full-resolution px
 */
public record TrustMap(
    @Required double left,
    @Required double top,
    @Required double pitch,
    @Required List<String> cells,
    @Required List<Double> moved,
    @Required double accuracyPx,
    @Required double accuracyP95Px) {

  public TrustMap {
    cells = List.copyOf(cells);
    moved = List.copyOf(moved);
    int width = cells.isEmpty() ? 0 : cells.getFirst().length();
    if (cells.stream().anyMatch(row -> row.length() != width)) {
      throw new IllegalArgumentException("map of trust with rows of different lengths: " + cells);
    }
    long contradicted =
        cells.stream()
            .flatMapToInt(String::chars)
            .mapToObj(letter -> CellState.of((char) letter))
            .filter(CellState.CONTRADICTED::equals)
            .count();
    if (moved.size() != 2 * contradicted) {
      throw new IllegalArgumentException(
          "map of trust with "
              + contradicted
              + " contradicted cells and "
              + moved.size()
              + " values");
    }
  }

  static TrustMap of(RockGrid grid, TrustCell[] found, double accuracyPx, double accuracyP95Px) {
    List<String> rows = new ArrayList<>();
    List<Double> moved = new ArrayList<>();
    for (int row = 0; row < grid.rows(); row++) {
      StringBuilder letters = new StringBuilder();
      for (int column = 0; column < grid.columns(); column++) {
        TrustCell cell = found[row * grid.columns() + column];
        letters.append(cell.state().letter());
        if (cell.state() == CellState.CONTRADICTED) {
          moved.add(round(cell.residual().x()));
          moved.add(round(cell.residual().y()));
        }
      }
      rows.add(letters.toString());
    }
    return new TrustMap(
        grid.left(), grid.top(), grid.pitch(), rows, moved, accuracyPx, accuracyP95Px);
  }

  /** The same for a pre image with left and right exchanged. */
  public TrustMap mirrored() {
    List<Double> exchanged = new ArrayList<>();
    for (int i = 0; i < moved.size(); i += 2) {
      exchanged.add(0 - moved.get(i));
      exchanged.add(moved.get(i + 1));
    }
    return new TrustMap(left, top, pitch, cells, exchanged, accuracyPx, accuracyP95Px);
  }

  private static double round(double px) {
    return Math.rint(px * 100) / 100;
  }

  public int rows() {
    return cells.size();
  }

  public int columns() {
    return cells.isEmpty() ? 0 : cells.getFirst().length();
  }

  public CellState state(int column, int row) {
    return CellState.of(cells.get(row).charAt(column));
  }

  /** Centre of a cell, full-resolution padded post px. */
  public Point centre(int column, int row) {
    return new Point(left + (column + 0.5) * pitch - 0.5, top + (row + 0.5) * pitch - 0.5);
  }

  /** By what the texture of a contradicted cell lies elsewhere, pre px; 0 for every other cell. */
  public Point moved(int column, int row) {
    if (state(column, row) != CellState.CONTRADICTED) {
      return TrustCell.ZERO;
    }
    String before = String.join("", cells.subList(0, row)) + cells.get(row).substring(0, column);
    int index = 2 * (int) before.chars().filter(c -> c == CellState.CONTRADICTED.letter()).count();
    return new Point(moved.get(index), moved.get(index + 1));
  }

  /** The parts of the rock in a state, each of cells that touch; the largest first. */
  public List<RockPart> parts(CellState state) {
    return new RockParts(this, state).all();
  }

  /** Number of cells in a state. */
  public int count(CellState state) {
    return (int)
        cells.stream().flatMapToInt(String::chars).filter(c -> c == state.letter()).count();
  }

  /** Number of cells that show rock. */
  public int rock() {
    return rows() * columns() - count(CellState.NONE);
  }

  /** Share of the rock in a state, 0 to 1; NaN if no rock is seen. */
  public double share(CellState state) {
    return rock() == 0 ? Double.NaN : (double) count(state) / rock();
  }

  /** Share of the rock that is confirmed, or enclosed by what is; NaN if no rock is seen. */
  public double trusted() {
    return share(CellState.CONFIRMED) + share(CellState.ENCLOSED);
  }

  /** The shares of the rock in each state. */
  public RockShares shares() {
    return rock() == 0
        ? new RockShares(0, 0, 0, 0)
        : new RockShares(
            share(CellState.CONFIRMED),
            share(CellState.ENCLOSED),
            share(CellState.SILENT),
            share(CellState.CONTRADICTED));
  }
}
