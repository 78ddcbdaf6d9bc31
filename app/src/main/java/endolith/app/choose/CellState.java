package endolith.app.choose;

/** How much of a sample and dye is there on the disk, whatever it is worth. */
public enum CellState {
  /** Complete pair; what is done of it is not known yet. */
  LOOKING,
  /** Nothing of it is done. */
  READY,
  /** Some stages are done. */
  PARTLY,
  /** Every stage is done under the chosen settings. */
  DONE,
  /** Results are there that do not count any more. */
  STALE,
  /** Files are there, and something is wrong with them. */
  PROBLEM,
  /** No file is there. */
  ABSENT;

  /** Whether it can be worked on. */
  public boolean isRunnable() {
    return this != PROBLEM && this != ABSENT;
  }
}
