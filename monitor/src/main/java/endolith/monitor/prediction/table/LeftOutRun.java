package endolith.monitor.prediction.table;

import java.util.List;

/**
 * A run of which something is not known that is asked for.
 *
 * @param line in the file, 1 for the first
 */
public record LeftOutRun(int line, List<Gap> gaps) {

  public LeftOutRun {
    gaps = List.copyOf(gaps);
  }

  /** What is not known. */
  public sealed interface Gap {
    /** There is no value. */
    record Missing(String column) implements Gap {}

    /** The kind is none of those that were learned from. */
    record UnknownKind(String column, String kind) implements Gap {}
  }
}
