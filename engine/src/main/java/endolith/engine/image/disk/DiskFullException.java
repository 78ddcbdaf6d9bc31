package endolith.engine.image.disk;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** There is no room left where a file was being written; the incomplete file is removed. */
public final class DiskFullException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Of a smaller file it does not matter how much was written. */
  private static final long WORTH_TELLING = 100_000;

  /** With less room than this nothing can be written, whatever else went wrong. */
  private static final long NO_ROOM_BYTES = 1 << 16;

  private final String file;

  private DiskFullException(Path target, long written, IOException cause) {
    super(sentence(target.toString(), written), cause);
    file = target.toString();
  }

  /** The file that could not be written. */
  public String file() {
    return file;
  }

  /**
   * What is free on its disk now, without the incomplete file; null if the system does not tell.
   */
  public @Nullable Long freeBytes() {
    return freeBytes(Path.of(file));
  }

  /** The lack of room behind an exception; null if it tells of something else. */
  public static @Nullable DiskFullException behind(Exception e) {
    return switch (e) {
      case DiskFullException full -> full;
      case FileSystemException failed when failed.getFile() != null -> {
        Path target = Path.of(failed.getFile());
        yield isDiskFull(failed, target) ? new DiskFullException(target, 0, failed) : null;
      }
      default -> null;
    };
  }

  /**
   * What to throw where a file could not be written.
   *
   * @param target its name
   * @param written bytes that were written
   */
  public static IOException explained(Path target, long written, IOException e) {
    if (e instanceof DiskFullException) {
      return e;
    }
    return isDiskFull(e, target)
        ? new DiskFullException(target, written, e)
        : new IOException("Could not write " + target + ": " + reason(e), e);
  }

  /** Java's own messages are names of temporary files. */
  private static String reason(IOException e) {
    return switch (e) {
      case AccessDeniedException denied -> "there is no permission to write there";
      case NoSuchFileException missing -> "its folder does not exist";
      case FileSystemException failed when failed.getReason() != null -> failed.getReason();
      default -> String.valueOf(e.getMessage());
    };
  }

  private static String sentence(String target, long written) {
    return "The disk is full: %s could not be written%s. Free space there or choose another output"
            .formatted(
                target,
                written < WORTH_TELLING
                    ? ""
                    : String.format(Locale.ROOT, " (stopped after %.1f MiB)", written / 1048576.0))
        + " folder, then run again; what was finished before is kept.";
  }

  /** Whether the operating system reported a full disk or an exhausted quota. */
  private static boolean isDiskFull(IOException e, Path target) {
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("no space left")
        || message.contains("not enough space")
        || message.contains("quota exceeded")
        || hasNoRoom(target); // systems speak the language of whoever sits in front of them
  }

  private static boolean hasNoRoom(Path target) {
    Long free = freeBytes(target);
    return free != null && free < NO_ROOM_BYTES;
  }

  private static @Nullable Long freeBytes(Path target) {
    @Nullable Path there = target.toAbsolutePath();
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    try {
      return there == null ? null : Files.getFileStore(there).getUsableSpace();
    } catch (IOException | RuntimeException e) {
      return null; // not every system tells
    }
  }
}
