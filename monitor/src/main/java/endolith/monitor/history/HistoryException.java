package endolith.monitor.history;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The history cannot be read or written; the message is a sentence for the person. */
public final class HistoryException extends IOException {
  private static final long serialVersionUID = 1L;

  /** The lower half of a code of SQLite says what went wrong, the upper half where. */
  private static final int WHAT = 0xff;

  HistoryException(String message, Throwable cause) {
    super(message, cause);
  }

  HistoryException(String message) {
    super(message);
  }

  /**
   * What the database says, in other words.
   *
   * @param done what could not be done with the file: "read", "written"
   */
  static HistoryException of(Path file, String done, SQLException e) {
    SQLiteErrorCode code =
        e instanceof SQLiteException known
            ? SQLiteErrorCode.getErrorCode(known.getResultCode().code & WHAT)
            : SQLiteErrorCode.UNKNOWN_ERROR;
    String why =
        switch (code) {
          case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_ERROR, SQLITE_SCHEMA ->
              "it is damaged; move or rename it, and the next run begins a new one";
          case SQLITE_BUSY, SQLITE_LOCKED ->
              "another program holds it; close that one and try again";
          case SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH ->
              "check the permissions of the file and of its folder";
          case SQLITE_INTERRUPT ->
              "it took too long: it is damaged or far too large; move or rename it, and the next run"
                  + " begins a new one";
          case SQLITE_FULL -> "the disk is full";
          default -> "the disk or the file fails (%s)".formatted(code.name());
        };
    return new HistoryException("%s cannot be %s: %s".formatted(file, done, why), e);
  }
}
