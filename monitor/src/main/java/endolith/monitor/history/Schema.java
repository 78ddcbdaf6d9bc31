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
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.sqlite.SQLiteConfig;

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

  /**
   * Everything that a database has beside its rows: each table, index, view and trigger, with the
   * statement that makes it. Comments and blanks do not count.
   */
  static Set<String> of(Connection connection) throws SQLException {
    Set<String> all = new HashSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT type || ' ' || name || ' ' || IFNULL(sql, '') FROM sqlite_schema"
                    + " WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")) {
      while (rows.next()) {
        all.add(rows.getString(1).replaceAll("--[^\n]*", "").replaceAll("\\s+", " "));
      }
    }
    return all;
  }

  /** What a database of that version has. */
  static Set<String> expected(int version) throws SQLException {
    try (Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite::memory:");
        Statement statement = connection.createStatement()) {
      for (String script : SCRIPTS.subList(0, version)) {
        statement.executeUpdate(script);
      }
      return of(connection);
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
