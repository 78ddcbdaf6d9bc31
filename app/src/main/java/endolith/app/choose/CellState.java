package endolith.app.choose;

/** The states of a sample and dye on the disk. */
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
  /** The last run could not do it, and nothing has changed since. */
  FAILED,
  /** Files are there, and something is wrong with them. */
  PROBLEM,
  /** No file is there. */
  ABSENT;

  /** Whether it can be worked on. */
  public boolean isRunnable() {
    return this != PROBLEM && this != ABSENT;
  }

  /** Whether working on it would make something new. */
  public boolean isOpen() {
    return isRunnable() && this != DONE;
  }
}
