package endolith.engine.image.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** There is no room left where a file was being written; the incomplete file is removed. */
public final class DiskFullException extends IOException {
  private static final long serialVersionUID = 1L;

  public DiskFullException(Path target, long written, IOException cause) {
    super(
        String.format(
            Locale.ROOT,
            "The disk is full: %s could not be written (stopped after %.1f MB)."
                + " Free space there or choose another output folder, then run again;"
                + " what was finished before is kept.",
            target,
            written / 1e6),
        cause);
  }

  /** Whether the operating system reported a full disk or an exhausted quota. */
  public static boolean isDiskFull(IOException e) {
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("no space left")
        || message.contains("not enough space")
        || message.contains("quota exceeded");
  }
}
