package endolith.journeys.faults.disk;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts the operations that need room below a folder (a file or folder made, bytes written or
 * forced to the device, a name given) and makes one of them fail, and those after it, too, while
 * the disk stays full. For any number of threads.
 */
public final class WriteFault {
  /** As the systems say it. */
  public static final String FULL = "No space left on device";

  private static final String BELOW = "endolith.fault.below";
  private static final String AT = "endolith.fault.at";
  private static final String LASTING = "endolith.fault.lasting";
  private static final String LOG = "endolith.fault.log";

  private final Path below;
  private final int at;
  private final boolean lasting;
  private final @Nullable Path log;
  private final List<String> operations = new ArrayList<>();

  private WriteFault(Path below, int at, boolean lasting, @Nullable Path log) {
    this.below = below.toAbsolutePath();
    this.at = at;
    this.lasting = lasting;
    this.log = log;
  }

  /** None fails: they are only counted. */
  public static WriteFault none(Path below) {
    return new WriteFault(below, Integer.MAX_VALUE, false, null);
  }

  /**
   * @param at the operation that fails, 1 for the first
   * @param lasting whether those after it fail, too
   */
  public static WriteFault at(Path below, int at, boolean lasting) {
    return new WriteFault(below, at, lasting, null);
  }

  /** As Java options for a process; what it does is appended to {@code log}, line by line. */
  public List<String> options(Path log) {
    return List.of(
        "-Djava.nio.file.spi.DefaultFileSystemProvider=" + FullDiskProvider.class.getName(),
        "-D" + BELOW + "=" + below,
        "-D" + AT + "=" + at,
        "-D" + LASTING + "=" + lasting,
        "-D" + LOG + "=" + log);
  }

  /** As the options of this process say. */
  static WriteFault ofThisProcess(java.nio.file.FileSystem system) {
    return new WriteFault(
        system.getPath(System.getProperty(BELOW)),
        Integer.getInteger(AT),
        Boolean.getBoolean(LASTING),
        system.getPath(System.getProperty(LOG)));
  }

  /** What was asked for so far, in order. */
  public synchronized List<String> operations() {
    return List.copyOf(operations);
  }

  /** Those of them that failed. */
  public synchronized List<String> failed() {
    int count = operations.size();
    return List.copyOf(at > count ? List.of() : operations.subList(at - 1, lasting ? count : at));
  }

  /**
   * @param real of the file system below
   * @throws FileSystemException if it is this one's turn to fail
   */
  void check(String operation, Path real) throws FileSystemException {
    if (fails(operation, real)) {
      throw new FileSystemException(real.toString(), null, FULL);
    }
  }

  synchronized boolean fails(String operation, Path real) {
    Path absolute = real.toAbsolutePath();
    if (!absolute.startsWith(below)) {
      return false;
    }
    String line = operation + " " + below.relativize(absolute);
    operations.add(line);
    if (log != null) {
      note(log, line);
    }
    return lasting ? operations.size() >= at : operations.size() == at;
  }

  private static void note(Path log, String line) {
    try (FileOutputStream out = new FileOutputStream(log.toString(), true)) {
      out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
