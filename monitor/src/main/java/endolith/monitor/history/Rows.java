package endolith.monitor.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sqlite.ProgressHandler;

/** Statements on one connection, prepared once each. For one thread. */
final class Rows {
  /** A question to a history of months takes a second. */
  private static final Duration LONGEST = Duration.ofSeconds(30);

  /** Of SQLite's machine, from one look at the clock to the next: a fraction of a millisecond. */
  private static final int STEPS = 10_000;

  private final Connection connection;
  private final Duration longest;
  private final Map<String, PreparedStatement> statements = new HashMap<>();

  /** Makes an object of a row. */
  interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  Rows(Connection connection) {
    this(connection, LONGEST);
  }

  /**
   * @param longest time for each question, with the reading of its answer
   */
  Rows(Connection connection, Duration longest) {
    this.connection = connection;
    this.longest = longest;
  }

  private void limit() throws SQLException {
    long end = System.nanoTime() + longest.toNanos();
    ProgressHandler.setHandler(
        connection,
        STEPS,
        new ProgressHandler() {
          @Override
          protected int progress() {
            return System.nanoTime() - end > 0 ? 1 : 0;
          }
        });
  }

  void change(String sql, @Nullable Object... values) throws SQLException {
    prepared(sql, values).executeUpdate();
  }

  void put(NewRow row) throws SQLException {
    change(row.sql(), row.values());
  }

  <T> List<T> all(String sql, Reading<T> reading, @Nullable Object... values) throws SQLException {
    List<T> all = new ArrayList<>();
    limit();
    try (ResultSet rows = prepared(sql, values).executeQuery()) {
      while (rows.next()) {
        all.add(reading.of(rows));
      }
    }
    return all;
  }

  private PreparedStatement prepared(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
    }
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  static @Nullable Long number(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }
}
