package endolith.monitor.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Statements on one connection, prepared once each. For one thread. */
final class Rows {
  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new HashMap<>();

  /** Makes an object of a row. */
  interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  Rows(Connection connection) {
    this.connection = connection;
  }

  void change(String sql, @Nullable Object... values) throws SQLException {
    prepared(sql, values).executeUpdate();
  }

  void put(NewRow row) throws SQLException {
    change(row.sql(), row.values());
  }

  <T> List<T> all(String sql, Reading<T> reading, @Nullable Object... values) throws SQLException {
    List<T> all = new ArrayList<>();
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
