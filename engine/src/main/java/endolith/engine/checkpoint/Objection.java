package endolith.engine.checkpoint;

import endolith.engine.image.UnreadableImageException;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Why a checkpoint that is there does not count.
 *
 * @param reason for people
 * @param damage whether its files or its manifest are not as they were written
 */
record Objection(String reason, boolean damage) {

  /** It is of other inputs or parameters, or not finished. */
  static Objection outdated(String reason) {
    return new Objection(reason, false);
  }

  static Objection damage(String reason) {
    return new Objection(reason, true);
  }

  /** An image that cannot be opened: what it holds is of no use to whoever can have it anew. */
  static Objection unreadable(Path file, IOException e) {
    return damage(
        e instanceof UnreadableImageException
            ? file.getFileName() + " is damaged"
            : String.valueOf(e.getMessage()));
  }
}
