package endolith.engine.image;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * An image file cannot be used. The message is a sentence for the user: file, what it holds, what
 * to do.
 */
public final class UnreadableImageException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Path file;

  /**
   * @param problem what is wrong and what to do about it, to follow the file's name and a colon
   */
  public UnreadableImageException(Path file, String problem) {
    this(file, problem, null);
  }

  public UnreadableImageException(Path file, String problem, @Nullable Throwable cause) {
    super(file + ": " + problem, cause);
    this.file = file;
  }

  public Path file() {
    return file;
  }
}
