package endolith.viewer.chart;

/** The measures of a process's memory. */
public enum Measure {
  /** All that is in RAM. */
  RESIDENT(0),
  /** What of that belongs to no file: heaps, stacks, native memory. */
  ANONYMOUS(1),
  /** The Java heap in use. */
  HEAP(2),
  /** Addresses handed out. */
  VIRTUAL(3);

  private final int column;

  Measure(int column) {
    this.column = column;
  }

  /** Its place among the figures of a line's {@link Series}. */
  public int column() {
    return column;
  }
}
