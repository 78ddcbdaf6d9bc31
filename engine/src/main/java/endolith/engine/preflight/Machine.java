package endolith.engine.preflight;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** The computer, or the container on it: what it can give to a batch. */
public interface Machine {
  /** Processors that this process may use. */
  int cores();

  /** Memory that processes can still take without anything being swapped out or killed. */
  AvailableMemory memory();

  /**
   * Bytes that can still be written below a folder, which need not exist yet; empty if the system
   * does not tell.
   */
  default OptionalLong freeDisk(Path folder) {
    Path existing = folder.toAbsolutePath();
    while (existing != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    // Files.getFileStore looks for a mount point, which a chroot or a container may not show.
    return existing == null || existing.toFile().getTotalSpace() == 0
        ? OptionalLong.empty()
        : OptionalLong.of(existing.toFile().getUsableSpace());
  }
}
