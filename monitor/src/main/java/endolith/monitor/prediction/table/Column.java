package endolith.monitor.prediction.table;

import java.util.List;

/** A column of a table that tells something of a task beforehand. */
sealed interface Column {
  String name();

  /** Of numbers. */
  record Number(String name) implements Column {}

  /**
   * Of words, each of which means a kind of task.
   *
   * @param values all that occur
   */
  record Kind(String name, List<String> values) implements Column {
    public Kind {
      values = List.copyOf(values);
    }
  }
}
