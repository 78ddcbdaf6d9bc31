package endolith.engine.preflight;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the computer, or the container on it, can give to a batch. */
public interface Machine {
  /** The one that this process runs on. */
  Machine THIS = new ThisMachine(Path.of("/"));

  /** Processors that this process may use. */
  int cores();

  /** Memory that processes can still take without anything being swapped out or killed. */
  AvailableMemory memory();

  /**
   * Bytes that can still be written below a folder, which need not exist yet.
   *
   * @throws IOException if the system does not tell
   */
  default long freeDisk(Path folder) throws IOException {
    Path existing = folder.toAbsolutePath();
    while (!Files.exists(existing)) {
      Path parent = existing.getParent();
      if (parent == null) {
        throw new IOException("there is no disk for " + folder);
      }
      existing = parent;
    }
    FileStore store = Files.getFileStore(existing);
    return store.getUsableSpace();
  }
}
