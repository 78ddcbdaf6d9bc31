package endolith.engine.image.disk;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of half-written files: {@code .<target>.endolith-<process>-<n>.tmp}. */
public final class TemporaryFiles {
  private static final Pattern NAME = Pattern.compile("\\..+\\.endolith-(\\d+)-\\d+\\.tmp");
  private static final AtomicLong COUNT = new AtomicLong();
  private static final Set<Path> IN_USE = ConcurrentHashMap.newKeySet();

  private TemporaryFiles() {}

  /** A name beside {@code target} that no running program uses. */
  public static Path nameFor(Path target) {
    long process = ProcessHandle.current().pid();
    while (true) {
      Path name =
          target.resolveSibling(
              String.format(
                  ".%s.endolith-%d-%d.tmp",
                  target.getFileName(), process, COUNT.incrementAndGet()));
      // A dead process of the same number (usual in containers) may have left that name.
      if (!Files.exists(name, LinkOption.NOFOLLOW_LINKS)) {
        IN_USE.add(name);
        return name;
      }
    }
  }

  public static void forget(Path temporary) {
    IN_USE.remove(temporary);
  }

  static int sweep(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    int deleted = 0;
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder.toAbsolutePath())) {
      for (Path entry : entries) {
        if (isLeftover(entry) && Files.deleteIfExists(entry)) {
          deleted++;
        }
      }
    }
    return deleted;
  }

  private static boolean isLeftover(Path entry) {
    Matcher name = NAME.matcher(String.valueOf(entry.getFileName()));
    if (!name.matches() || !Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try {
      long process = Long.parseLong(name.group(1));
      return process == ProcessHandle.current().pid()
          ? !IN_USE.contains(entry)
          : !ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false);
    } catch (NumberFormatException e) {
      return false; // more digits than a process number has: not one of ours
    }
  }
}
