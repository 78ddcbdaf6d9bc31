package endolith.app.choose;

/**
 * A place on the board.
 *
 * @param row from 0; −1 for the names of dyes
 * @param column from 0; −1 for the names of samples
 */
record BoardPlace(int row, int column) {
  static final int HEADING = -1;

  /** The same or, if there are not so many, the nearest one; no corner. */
  BoardPlace within(int rows, int columns) {
    int nearestColumn = Math.clamp(column, HEADING, Math.max(HEADING, columns - 1));
    int nearestRow = Math.clamp(row, HEADING, Math.max(HEADING, rows - 1));
    if (nearestRow == HEADING && nearestColumn == HEADING) {
      return rows > 0
          ? new BoardPlace(0, HEADING)
          : new BoardPlace(HEADING, Math.min(0, columns - 1));
    }
    return new BoardPlace(nearestRow, nearestColumn);
  }

  /** Whether a name stands there. */
  boolean isHeading() {
    return row == HEADING || column == HEADING;
  }

  BoardPlace moved(int down, int right) {
    return new BoardPlace(row + down, column + right);
  }
}
