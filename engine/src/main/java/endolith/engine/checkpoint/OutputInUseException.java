package endolith.engine.checkpoint;

import java.io.IOException;

/** Another program works in the output folder; the message says which. */
public final class OutputInUseException extends IOException {
  private static final long serialVersionUID = 1L;

  OutputInUseException(String message) {
    super(message);
  }
}
