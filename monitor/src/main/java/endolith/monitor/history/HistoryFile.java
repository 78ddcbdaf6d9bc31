package endolith.monitor.history;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.sqlite.SQLiteConfig;

/** Tells a history from other files that have its name, and changes none of them. */
final class HistoryFile {
  /** SQLite's header, see <a href="https://sqlite.org/fileformat.html">section 1.3</a>. */
  private static final byte[] HEADER = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

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
    requireUnlinked(file);
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

  /** Somebody else's file would be written to, or one that other programs know by another name. */
  private static void requireUnlinked(Path file) throws HistoryException {
    for (Path part : List.of(file.toAbsolutePath().getParent(), file)) {
      if (Files.isSymbolicLink(part)) {
        throw new HistoryException(
            part
                + " is a link: the memory of recorded runs is kept in a file of its own; remove the"
                + " link, and the next run begins a new one");
      }
    }
  }

  /**
   * SQLite cannot keep a file safe that others know by another name.
   *
   * @see <a href="https://sqlite.org/howtocorrupt.html">How to corrupt a database, section 2.5</a>
   */
  static void requireOneName(Path file) throws IOException {
    try {
      if (Files.exists(file)
          && Files.getAttribute(file, "unix:nlink") instanceof Integer names
          && names > 1) {
        throw new HistoryException(
            file
                + " has another name elsewhere (a hard link): put a copy in its place, and the next"
                + " run goes on with that");
      }
    } catch (UnsupportedOperationException | IllegalArgumentException e) {
      // Windows does not tell.
    }
  }

  /**
   * Whether it cannot change, because nothing can be written where it lies and nobody has it open:
   * SQLite, which would write beside it even to read it, is told so.
   *
   * @see <a href="https://sqlite.org/wal.html#read_only_databases">Read-only databases</a>
   */
  static boolean isFixed(Path file) {
    return !Files.isWritable(file.toAbsolutePath().getParent())
        && Files.notExists(beside(file, "-wal"))
        && Files.notExists(beside(file, "-shm"));
  }

  private static Path beside(Path file, String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }

  /** SQLite throws the log of an empty database away, and with it what could still be saved. */
  private static void requireNoLog(Path file) throws IOException {
    Path log = beside(file, "-wal");
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
    try (Connection connection = Database.connect(file, config)) {
      Set<String> there = Schema.of(connection);
      int version = Schema.version(connection);
      if (there.isEmpty() && version == 0) {
        return Content.EMPTY;
      }
      Schema.requireKnown(version, Schema.version(), file);
      // A view or a trigger would be run when a table of its name is asked.
      if (!there.equals(Schema.expected(version))) {
        throw new HistoryException(
            file
                + " is a database of another program, or somebody changed its tables: the memory of"
                + " recorded runs was expected there"
                + MOVE);
      }
      return Content.HISTORY;
    } catch (SQLException e) {
      throw HistoryException.of(file, "read", e);
    }
  }
}
