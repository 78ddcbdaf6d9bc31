package endolith.engine.review;

import java.io.IOException;
import java.nio.file.Path;

/** Somebody else changed a pair's review since it was read; nothing was written. */
public final class ReviewConflictException extends IOException {
  private static final long serialVersionUID = 1;

  @SuppressWarnings("serial") // thrown within one process
  private final Review now;

  ReviewConflictException(Path file, Review now) {
    super(file + " was changed by somebody else meanwhile; nothing was written: look at it again");
    this.now = now;
  }

  /** As it is now. */
  public Review now() {
    return now;
  }
}
