package endolith.monitor.history;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.sqlite.SQLiteConfig;

/** Tells a history from other files that have its name, and changes none of them. */
final class HistoryFile {
  /** SQLite's header, see <a href="https://sqlite.org/fileformat.html">section 1.3</a>. */
  private static final byte[] HEADER = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  /** Tables that every version has. */
  private static final Set<String> OURS = Set.of("runs", "tasks", "samples");

  private static final String MOVE =
      "; move or rename it, and the next run begins a new one (nothing was changed in it)";

  private HistoryFile() {}

  /** What a file is that has the name of a history. */
  enum Content {
    /** There is none. */
    NOTHING,
    /** Nothing was written yet: it may become a history. */
    EMPTY,
    HISTORY
  }

  /**
   * @throws HistoryException if it is something else, cannot be read, or is of a newer version; the
   *     message says what to do
   */
  static Content look(Path file) throws HistoryException {
    if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
      return Content.NOTHING;
    }
    if (!Files.isRegularFile(file)) {
      throw new HistoryException(
          file
              + " is no file: a SQLite database with the memory of recorded runs was expected"
              + MOVE);
    }
    try {
      if (Files.size(file) == 0) {
        requireNoLog(file);
        return Content.EMPTY;
      }
      try (InputStream in = Files.newInputStream(file)) {
        if (!Arrays.equals(in.readNBytes(HEADER.length), HEADER)) {
          throw new HistoryException(
              file
                  + " is no SQLite database: the memory of recorded runs was expected there"
                  + MOVE);
        }
      }
    } catch (HistoryException e) {
      throw e;
    } catch (IOException e) {
      throw new HistoryException(
          file + " cannot be read: check the permissions of the file and of its folder", e);
    }
    return inside(file);
  }

  /** SQLite throws the log of an empty database away, and with it what could still be saved. */
  private static void requireNoLog(Path file) throws IOException {
    Path log = file.resolveSibling(file.getFileName() + "-wal");
    if (Files.exists(log) && Files.size(log) > 0) {
      throw new HistoryException(
          "%s is empty, but %s beside it is not: move both away, and the next run begins a new history"
              .formatted(file, log.getFileName()));
    }
  }

  private static Content inside(Path file) throws HistoryException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(Database.BUSY_MILLIS);
    config.setReadOnly(true);
    try (Connection connection = config.createConnection("jdbc:sqlite:" + file)) {
      Set<String> tables = tables(connection);
      int version = Schema.version(connection);
      if (tables.isEmpty() && version == 0) {
        return Content.EMPTY;
      }
      if (!tables.containsAll(OURS)) {
        throw new HistoryException(
            file
                + " is a database of another program: the memory of recorded runs was expected"
                + " there"
                + MOVE);
      }
      Schema.requireKnown(version, Schema.version(), file);
      return Content.HISTORY;
    } catch (SQLException e) {
      throw HistoryException.of(file, "read", e);
    }
  }

  private static Set<String> tables(Connection connection) throws SQLException {
    Set<String> tables = new HashSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT name FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }
}
