package endolith.engine.pipeline;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Errors of the file system as sentences: Java's own messages are bare file names. */
public final class IoSentence {
  private IoSentence() {}

  /**
   * @param message what to say of any other error
   */
  public static String of(Exception e, String message) {
    return switch (e) {
      case AccessDeniedException denied -> "there is no permission for " + denied.getFile();
      case NoSuchFileException missing -> missing.getFile() + " does not exist";
      case FileSystemException file ->
          file.getFile()
              + ": "
              + (file.getReason() == null ? file.getClass().getSimpleName() : file.getReason());
      default -> message;
    };
  }
}
