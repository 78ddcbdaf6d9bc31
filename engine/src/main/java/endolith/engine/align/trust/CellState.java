package endolith.engine.align.trust;

/** What the images say of the alignment of one part of the rock. */
public enum CellState {
  /** Its texture lies where the map says. */
  CONFIRMED('+'),
  /** No texture of its own tells, but confirmed neighbours on nearly all sides enclose it. */
  ENCLOSED('o'),
  /** Nothing tells: no texture, or none that both images show. */
  SILENT('?'),
  /** Its texture lies elsewhere. */
  CONTRADICTED('x'),
  /** No rock. */
  NONE('.');

  private final char letter;

  CellState(char letter) {
    this.letter = letter;
  }

  /** As manifests write it. */
  public char letter() {
    return letter;
  }

  /**
   * @throws IllegalArgumentException if no state has the letter
   */
  static CellState of(char letter) {
    for (CellState state : values()) {
      if (state.letter == letter) {
        return state;
      }
    }
    throw new IllegalArgumentException("no state of a part of the rock: " + letter);
  }
}
