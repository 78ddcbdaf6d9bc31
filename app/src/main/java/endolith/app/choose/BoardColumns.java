package endolith.app.choose;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/**
 * The widths of the board's columns, which all its lines share, px: the names of samples take what
 * they need where there is room for it, pairs what is left.
 */
final class BoardColumns {
  static final double GAP = 8;

  private static final double LEAST_NAME = 120;
  private static final double MOST_NAME_SHARE = 0.5;
  private static final double MOST_TILE = 260;

  private final ReadOnlyDoubleWrapper shift = new ReadOnlyDoubleWrapper();
  private int count;
  private double room;
  private double name;
  private double tile;

  /**
   * Lays them out anew.
   *
   * @param dyes number of columns beside the names
   * @param width of a line
   * @param widestName what the names would like
   * @param leastTile what a pair needs
   * @return whether something is different
   */
  boolean fit(int dyes, double width, double widestName, double leastTile) {
    double least = Math.min(widestName, LEAST_NAME);
    double most = Math.max(MOST_NAME_SHARE * width, width - dyes * (leastTile + GAP));
    double wantedName = Math.clamp(widestName, least, Math.max(least, most));
    double lane = width - wantedName - GAP;
    double wantedTile =
        dyes == 0
            ? leastTile
            : Math.clamp((lane + GAP) / dyes - GAP, leastTile, Math.max(leastTile, MOST_TILE));
    boolean same =
        count == dyes && name == wantedName && tile == wantedTile && room == Math.max(0, lane);
    count = dyes;
    name = wantedName;
    tile = wantedTile;
    room = Math.max(0, lane);
    shift(shift.get());
    return !same;
  }

  /** Width of the column of names. */
  double name() {
    return name;
  }

  /** Width of every other column. */
  double tile() {
    return tile;
  }

  /** Left edge of a column within the part that scrolls, as if it were not scrolled. */
  double left(int column) {
    return column * (tile + GAP);
  }

  /** Width of what is seen of the part that scrolls. */
  double room() {
    return room;
  }

  /** By how much it can be scrolled. */
  double most() {
    return Math.max(0, left(count) - GAP - room);
  }

  /** By how much it is scrolled to the left. */
  ReadOnlyDoubleProperty shift() {
    return shift.getReadOnlyProperty();
  }

  void shift(double wanted) {
    shift.set(Math.clamp(wanted, 0, most()));
  }

  /** Scrolls as little as shows a column. */
  void show(int column) {
    double right = left(column) + tile - room;
    shift(Math.clamp(shift.get(), Math.min(right, left(column)), left(column)));
  }
}
