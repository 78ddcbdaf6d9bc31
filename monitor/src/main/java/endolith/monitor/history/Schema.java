package endolith.monitor.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The tables of the history, as scripts: the first makes them, each later one turns a database of
 * the version before it into the next. The database keeps its version in {@code user_version}.
 */
public final class Schema {
  private static final List<String> SCRIPTS = Stream.of("schema-1.sql").map(Schema::text).toList();

  private Schema() {}

  /** The tables of the newest version with a word on each column. */
  public static String text() {
    return String.join("\n", SCRIPTS);
  }

  /** Version that this program writes. */
  public static int version() {
    return SCRIPTS.size();
  }

  static void migrate(Connection connection, Path file) throws SQLException, HistoryException {
    migrate(connection, file, SCRIPTS);
  }

  /** Brings the database to the newest version, or leaves it as it was. */
  static void migrate(Connection connection, Path file, List<String> scripts)
      throws SQLException, HistoryException {
    int version = version(connection);
    requireKnown(version, scripts.size(), file);
    try (Statement statement = connection.createStatement()) {
      for (int next = version; next < scripts.size(); next++) {
        statement.execute("BEGIN IMMEDIATE");
        try {
          statement.executeUpdate(scripts.get(next));
          statement.execute("PRAGMA user_version = " + (next + 1));
          statement.execute("COMMIT");
        } catch (SQLException e) {
          statement.execute("ROLLBACK");
          throw e;
        }
      }
    }
  }

  static void requireKnown(int version, int newest, Path file) throws HistoryException {
    if (version > newest) {
      throw new HistoryException(
          "%s was written by a newer Endolith (version %d of its tables; this program knows %d): use that one, or move the file away, and the next run begins a new one"
              .formatted(file, version, newest));
    }
  }

  static int version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA user_version")) {
      return rows.next() ? rows.getInt(1) : 0;
    }
  }

  private static String text(String script) {
    try (InputStream in = Objects.requireNonNull(Schema.class.getResourceAsStream(script))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
