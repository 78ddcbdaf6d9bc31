package endolith.journeys.terminal;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small file system of its own; the test is skipped where this user cannot mount one. */
public final class MountedFileSystem implements AutoCloseable {
  private final Path folder;
  private boolean gone;

  private MountedFileSystem(Path folder) {
    this.folder = folder;
  }

  /** Mounts an empty file system in memory on a new folder. */
  public static MountedFileSystem tmpfs(Path folder, String options) throws IOException {
    assumeTrue(System.getProperty("os.name").startsWith("Linux"), "mounting needs Linux");
    Files.createDirectory(folder);
    int exit = run("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder.toString());
    assumeTrue(exit == 0, "needs root, and a system where it may mount");
    return new MountedFileSystem(folder);
  }

  /** Gives it another size, such as {@code 4m}; what is on it stays. */
  public void resize(String size) {
    assumeTrue(
        run("mount", "-o", "remount,size=" + size, folder.toString()) == 0,
        "needs root, and a system where it may mount");
  }

  /** Lets nobody write to it any more. */
  public void makeReadOnly() {
    assumeTrue(
        run("mount", "-o", "remount,ro", folder.toString()) == 0,
        "needs root, and a system where it may mount");
  }

  /** Takes it away, as if its disk was unplugged; what is open stays open. */
  public void vanish() {
    assumeTrue(run("umount", "-l", folder.toString()) == 0, "needs root");
    gone = true;
  }

  public Path folder() {
    return folder;
  }

  @Override
  public void close() {
    if (gone) {
      return;
    }
    if (run("umount", folder.toString()) != 0) {
      run("umount", "-l", folder.toString());
    }
  }

  /** The exit code; -1 if the command could not be run to its end. */
  private static int run(String... command) {
    try {
      return new ProcessBuilder(List.of(command))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      return -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }
}
