package endolith.engine.checkpoint;

import endolith.engine.image.disk.AtomicFile;
import endolith.engine.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Manifests on disk. */
public final class ManifestFile {
  private ManifestFile() {}

  /**
   * The manifest, or nothing if there is no file.
   *
   * @throws IOException if there is one but it cannot be read
   */
  static Optional<Manifest> read(Path file) throws IOException {
    try {
      return Optional.of(Json.read(Files.readString(file), Manifest.class));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new IOException(file + " is no readable manifest: " + e.getMessage(), e);
    }
  }

  public static void write(Path file, Manifest manifest) throws IOException {
    AtomicFile.write(file, Json.pretty(manifest));
  }
}
