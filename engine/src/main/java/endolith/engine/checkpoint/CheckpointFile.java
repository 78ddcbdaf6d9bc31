package endolith.engine.checkpoint;

import endolith.engine.image.store.CheckpointImages;
import endolith.engine.task.FileFormats.FileKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The image files of a checkpoint on disk. */
public final class CheckpointFile {
  private CheckpointFile() {}

  /** The file to read: TIFF if it is there; only files that the manifest knows, if there is one. */
  public static Optional<Path> find(
      TaskFiles files, CheckpointName name, Optional<Manifest> manifest) {
    for (FileKind kind : FileKind.values()) {
      Path file = files.image(name, kind);
      boolean known = manifest.isEmpty() || manifest.get().files().containsKey(files.key(file));
      if (known && Files.isRegularFile(file)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  /**
   * What a checkpoint without manifest is known by.
   *
   * @throws IOException if it is no whole float32 image of one channel
   */
  static String foreignIdentity(CheckpointName name, Path file) throws IOException {
    CheckpointImages.inspect(file);
    long modified = Files.getLastModifiedTime(file).toMillis();
    return "unverified " + name.stem() + " " + Files.size(file) + " " + modified;
  }

  /** Removes what another choice of formats left behind, once it is outdated. */
  public static void removeOutdated(TaskFiles files, CheckpointName name, Manifest current)
      throws IOException {
    for (FileKind kind : FileKind.values()) {
      Path file = files.image(name, kind);
      if (!current.files().containsKey(files.key(file))) {
        Files.deleteIfExists(file);
      }
    }
  }
}
