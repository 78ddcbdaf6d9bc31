package endolith.viewer.image.source;

import java.io.IOException;

/** Coarse levels of a file that has none are being prepared; ask again when that is done. */
public final class NotReadyException extends IOException {
  private static final long serialVersionUID = 1L;

  NotReadyException(String file) {
    super(file + ": its overview is being prepared");
  }
}
