package endolith.monitor.history;

import java.io.IOException;

/** The history cannot be read or written; the message is a sentence for the person. */
public final class HistoryException extends IOException {
  private static final long serialVersionUID = 1L;

  HistoryException(String message, Throwable cause) {
    super(message, cause);
  }

  HistoryException(String message) {
    super(message);
  }
}
