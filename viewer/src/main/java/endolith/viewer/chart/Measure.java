package endolith.viewer.chart;

/** The measures of a process's memory. */
public enum Measure {
  /** All that is in RAM. */
  RESIDENT,
  /** What of that belongs to no file: heaps, stacks, native memory. */
  ANONYMOUS,
  /** The Java heap in use. */
  HEAP,
  /** Addresses handed out. */
  VIRTUAL
}
