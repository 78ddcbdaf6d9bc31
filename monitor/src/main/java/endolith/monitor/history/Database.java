package endolith.monitor.history;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;

/** Opens the file of a history. */
final class Database {
  static final int BUSY_MILLIS = 5000;
  private static final int CACHE_KIB = 2048;
  private static final long WAL_BYTES = 4 << 20;

  private Database() {}

  /**
   * For the one program that writes; made if it is not there. Others may read meanwhile. Nothing is
   * written into a file that is no history.
   */
  static Connection toWrite(Path file) throws HistoryException {
    HistoryFile.look(file);
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLIS);
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    // What is committed survives the death of the program; only the machine's death may cost the
    // last commits, and never the database's integrity.
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    config.setCacheSize(-CACHE_KIB);
    config.setJournalSizeLimit((int) WAL_BYTES);
    try {
      HistoryFile.requireOneName(file);
      Files.createDirectories(file.toAbsolutePath().getParent());
      Connection connection = connect(file, config);
      try {
        Schema.migrate(connection, file);
        return connection;
      } catch (SQLException | HistoryException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw HistoryException.of(file, "written", e);
    } catch (HistoryException e) {
      throw e;
    } catch (IOException e) {
      throw new HistoryException(
          file + " cannot be written: check the permissions of its folder", e);
    }
  }

  /**
   * Opens the file itself, whatever its name says: a question mark in a path is no beginning of
   * options. Nothing that the file holds is trusted.
   *
   * @see <a href="https://sqlite.org/security.html">SQLite: Defense Against The Dark Arts</a>
   */
  static Connection connect(Path file, SQLiteConfig config) throws SQLException, HistoryException {
    SqliteLibrary.load();
    URI uri = file.toAbsolutePath().toUri();
    String host = uri.getRawAuthority() == null ? "" : "//" + uri.getRawAuthority();
    String options = HistoryFile.isFixed(file) ? "?immutable=1" : "";
    Connection connection =
        config.createConnection("jdbc:sqlite:file://" + host + uri.getRawPath() + options);
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA trusted_schema = OFF");
      statement.execute("PRAGMA cell_size_check = ON");
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** For reading only, also while a run goes on. */
  static Connection toRead(Path file) throws HistoryException {
    switch (HistoryFile.look(file)) {
      case NOTHING -> throw new HistoryException("no run was recorded: there is no " + file);
      case EMPTY -> throw new HistoryException("no run was recorded: nothing is yet in " + file);
      case HISTORY -> {
        // As expected.
      }
    }
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLIS);
    config.setCacheSize(-CACHE_KIB);
    try {
      Connection connection = connect(file, config);
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA query_only = ON");
        return connection;
      } catch (SQLException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw HistoryException.of(file, "read", e);
    }
  }
}
