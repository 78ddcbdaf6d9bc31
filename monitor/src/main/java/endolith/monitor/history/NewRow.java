package endolith.monitor.history;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row to be written, with every value beside the name of its column. */
final class NewRow {
  private final String table;
  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

  private NewRow(String table) {
    this.table = table;
  }

  static NewRow of(String table) {
    return new NewRow(table);
  }

  NewRow with(String column, @Nullable Object value) {
    values.put(column, value);
    return this;
  }

  /** Takes the place of the row with the same key, if there is one. */
  String sql() {
    return "INSERT OR REPLACE INTO %s (%s) VALUES (%s)"
        .formatted(
            table,
            String.join(", ", values.keySet()),
            String.join(",", Collections.nCopies(values.size(), "?")));
  }

  @Nullable Object[] values() {
    return values.values().toArray();
  }
}
