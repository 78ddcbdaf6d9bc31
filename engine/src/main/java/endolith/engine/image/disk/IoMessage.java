package endolith.engine.image.disk;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Errors of the file system as sentences: Java's own messages are bare file names. */
public final class IoMessage {
  private IoMessage() {}

  /**
   * @param message what to say of any other error
   */
  public static String of(Exception e, String message) {
    DiskFullException full = DiskFullException.behind(e);
    return switch (full == null ? e : full) {
      case DiskFullException said -> String.valueOf(said.getMessage());
      case AccessDeniedException denied -> "there is no permission for " + denied.getFile();
      case NoSuchFileException missing -> missing.getFile() + " does not exist";
      case FileAlreadyExistsException there ->
          there.getFile() + " already exists and is not a folder: rename or remove it";
      case NotDirectoryException file -> file.getFile() + " is a file, not a folder";
      case FileSystemException file when file.getReason() != null ->
          file.getFile() + ": " + file.getReason();
      case FileSystemException file -> file.getFile() + " could not be read or written";
      default -> message;
    };
  }
}
