package endolith.engine.image.disk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The folder of results, as those see it who write there: nothing is written through a link that
 * lies below it, since whoever made the folder may be a stranger (decision 0018). The folder itself
 * may be a link, to another disk for example. An object of this class remembers the disk that it
 * first wrote to, and refuses to go on on another.
 */
public final class OutputFolder {
  private static final String DEVICE = "unix:dev";
  private static final String NAMES = "unix:nlink";

  private final Path root;
  private @Nullable Long disk;

  private OutputFolder(Path root, @Nullable Long disk) {
    this.root = root.toAbsolutePath();
    this.disk = disk;
  }

  /**
   * @param root looked at when something is written
   */
  public static OutputFolder at(Path root) {
    return new OutputFolder(root, null);
  }

  /**
   * @param disk that it must lie on, as {@link #disk} tells; null for any
   */
  public static OutputFolder at(Path root, @Nullable Long disk) {
    return new OutputFolder(root, disk);
  }

  /** The system's number of the disk that it lies on; null if that is unknown. */
  public synchronized @Nullable Long disk() {
    return disk;
  }

  /** The folder itself. */
  public Path root() {
    return root;
  }

  /**
   * @param below a path below the folder, there or not
   * @return the same
   * @throws IOException if a part of it is a link; the message says which and what to do
   */
  public Path unlinked(Path below) throws IOException {
    for (Path part : parts(below)) {
      if (isLink(part)) {
        throw new IOException(
            part
                + " is a link: nothing is written through links below the output folder; put a"
                + " folder or file of its own there, or remove it (the output folder itself may be"
                + " a link)");
      }
    }
    return below;
  }

  /** Makes a folder below, and those above it, unless they are there; through no link. */
  public Path folder(Path below) throws IOException {
    requireDisk();
    for (Path part : parts(below)) {
      unlinked(part);
      try {
        Files.createDirectory(part);
      } catch (FileAlreadyExistsException e) {
        if (!Files.isDirectory(part, LinkOption.NOFOLLOW_LINKS)) {
          throw e;
        }
      }
    }
    return below;
  }

  /** Opens a file below to read and write it, which is made if it is not there. */
  public FileChannel open(Path file) throws IOException {
    return FileChannel.open(
        place(file),
        StandardOpenOption.CREATE,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE,
        LinkOption.NOFOLLOW_LINKS);
  }

  /** Opens a log below to append to it. */
  public OutputStream append(Path log) throws IOException {
    return Files.newOutputStream(
        log(log), StandardOpenOption.CREATE, StandardOpenOption.APPEND, LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Makes sure that whoever appends to {@code log} adds to no other file: a file that has a second
   * name elsewhere loses this one.
   *
   * @return the same path; its folder is there
   */
  public Path log(Path log) throws IOException {
    place(log);
    if (hasOtherNames(log)) {
      Files.delete(log);
    }
    return log;
  }

  /** Whether what is written into the file would stand under another name, too. */
  public static boolean hasOtherNames(Path file) throws IOException {
    try {
      return Files.getAttribute(file, NAMES, LinkOption.NOFOLLOW_LINKS) instanceof Integer names
          && names > 1;
    } catch (UnsupportedOperationException | IllegalArgumentException | NoSuchFileException e) {
      return false; // Windows does not tell; what is not there has no name
    }
  }

  /** A regular file, or none yet, whose folder is there. */
  private Path place(Path file) throws IOException {
    folder(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    return plain(file);
  }

  /**
   * @param file below the folder, there or not
   * @return the same
   * @throws IOException if something else is there: a link, folder, pipe or device; the message
   *     says what to do
   */
  public Path plain(Path file) throws IOException {
    unlinked(file);
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
        && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(
          file + " is no regular file: the program keeps a file of its own there; remove it");
    }
    return file;
  }

  /**
   * @throws IOException if the folder is no longer there, or lies on another disk than when it was
   *     first written to
   */
  public synchronized void requireDisk() throws IOException {
    if (disk == null) {
      Files.createDirectories(root);
      disk = diskNow();
    } else if (!Files.isDirectory(root) || !disk.equals(diskNow())) {
      throw new IOException(
          root
              + " is no longer on the disk where the results were begun: was it unplugged or"
              + " unmounted? Nothing was written elsewhere; connect it again and go on with this"
              + " run");
    }
  }

  private @Nullable Long diskNow() throws IOException {
    try {
      return Files.getAttribute(root, DEVICE) instanceof Long number ? number : null;
    } catch (UnsupportedOperationException | IllegalArgumentException e) {
      return null; // Windows: a volume that is gone takes its letter with it
    }
  }

  /** The paths from the first one below the root to {@code below}. */
  private List<Path> parts(Path below) {
    Path absolute = below.toAbsolutePath();
    if (!absolute.startsWith(root)) {
      throw new IllegalArgumentException(below + " does not lie below " + root);
    }
    List<Path> parts = new ArrayList<>();
    for (int count = root.getNameCount() + 1; count <= absolute.getNameCount(); count++) {
      parts.add(Objects.requireNonNull(absolute.getRoot()).resolve(absolute.subpath(0, count)));
    }
    return parts;
  }

  private static boolean isLink(Path path) throws IOException {
    BasicFileAttributes attributes;
    try {
      attributes = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      return false;
    }
    if (attributes.isSymbolicLink()) {
      return true;
    }
    // On Windows a folder of a cloud drive is as peculiar as a junction, but lies where it is.
    return attributes.isDirectory()
        && attributes.isOther()
        && !path.toRealPath()
            .equals(
                Objects.requireNonNull(path.getParent()).toRealPath().resolve(path.getFileName()));
  }
}
