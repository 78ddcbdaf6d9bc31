package endolith.engine.align.trust;

import endolith.engine.align.transform.Point;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** Finds the parts of a map of trust that are in one state and in one piece, corners included. */
final class RockParts {
  private final TrustMap map;
  private final CellState state;
  private final boolean[] seen;

  RockParts(TrustMap map, CellState state) {
    this.map = map;
    this.state = state;
    this.seen = new boolean[map.columns() * map.rows()];
  }

  /** The largest first, of equal ones the one that begins further up. */
  List<RockPart> all() {
    List<RockPart> parts = new ArrayList<>();
    for (int i = 0; i < seen.length; i++) {
      if (isNew(i % map.columns(), i / map.columns())) {
        parts.add(part(connected(i)));
      }
    }
    parts.sort(Comparator.comparingInt(RockPart::cells).reversed());
    return List.copyOf(parts);
  }

  private boolean isNew(int column, int row) {
    return column >= 0
        && row >= 0
        && column < map.columns()
        && row < map.rows()
        && !seen[row * map.columns() + column]
        && map.state(column, row) == state;
  }

  private List<Integer> connected(int first) {
    List<Integer> cells = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>(List.of(first));
    seen[first] = true;
    while (!open.isEmpty()) {
      int cell = open.remove();
      cells.add(cell);
      for (int side = 0; side < 9; side++) {
        int column = cell % map.columns() + side % 3 - 1;
        int row = cell / map.columns() + side / 3 - 1;
        if (isNew(column, row)) {
          seen[row * map.columns() + column] = true;
          open.add(row * map.columns() + column);
        }
      }
    }
    return cells;
  }

  private RockPart part(List<Integer> cells) {
    int[] columns = cells.stream().mapToInt(cell -> cell % map.columns()).sorted().toArray();
    int[] rows = cells.stream().mapToInt(cell -> cell / map.columns()).sorted().toArray();
    double x = 0;
    double y = 0;
    for (int cell : cells) {
      Point centre = map.centre(cell % map.columns(), cell / map.columns());
      x += centre.x() / cells.size();
      y += centre.y() / cells.size();
    }
    int last = cells.size() - 1;
    return new RockPart(
        state,
        cells.size(),
        new Point(x, y),
        (columns[last] - columns[0] + 1) * map.pitch(),
        (rows[last] - rows[0] + 1) * map.pitch(),
        moved(cells));
  }

  private Point moved(List<Integer> cells) {
    return cells.stream()
        .map(cell -> map.moved(cell % map.columns(), cell / map.columns()))
        .sorted(Comparator.comparingDouble(by -> Math.hypot(by.x(), by.y())))
        .skip(cells.size() / 2)
        .findFirst()
        .orElse(TrustCell.ZERO);
  }
}
