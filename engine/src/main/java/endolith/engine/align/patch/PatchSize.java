package endolith.engine.align.patch;

/**
 * @param side of the compared square, level px, even
 * @param search largest shift tried in each direction, level px
 */
public record PatchSize(int side, int search) {

  /** Side of the window that must be read: shifted neighbours and the interpolation's reach. */
  int window() {
    return side + 2 * margin();
  }

  int margin() {
    return search + 3;
  }
}
