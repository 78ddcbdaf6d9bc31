package endolith.engine.checkpoint;

import endolith.engine.image.disk.AtomicFile;
import endolith.engine.image.disk.SmallFile;
import endolith.engine.json.Json;
import endolith.engine.json.SealedJson;
import endolith.engine.json.SealedJson.Seal;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Manifests on disk, each with a checksum of itself. */
public final class ManifestFile {
  /** A displacement and a map of trust at their finest take about one megabyte. */
  private static final int MOST_BYTES = 32 << 20;

  /** Manifests of these versions have no checksum. */
  private static final String UNSEALED = "endolith 0.1.";

  private ManifestFile() {}

  /**
   * The manifest, or nothing if there is no file.
   *
   * @throws IOException if there is one but it cannot be read, was changed, or holds what no
   *     manifest can
   */
  public static Optional<Manifest> read(Path file) throws IOException {
    try {
      Manifest manifest = manifest(SmallFile.text(file, MOST_BYTES));
      Optional<String> objection = ManifestRules.objection(manifest);
      if (objection.isPresent()) {
        throw new IOException(objection.get());
      }
      return Optional.of(manifest);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      // Names of classes are for those who mend the program: they stand in the cause.
      String words = String.valueOf(e.getMessage()).replaceAll(" \\(class [\\w.$]+\\)", "");
      throw new IOException(file + " is no readable manifest: " + words, e);
    }
  }

  private static Manifest manifest(String text) throws IOException {
    if (text.isBlank()) {
      throw new IOException("nothing is in it");
    }
    return switch (SealedJson.seal(text)) {
      case Seal.WHOLE -> Json.read(text, Manifest.class);
      case Seal.BROKEN -> throw new IOException("its checksum tells that it was changed");
      case Seal.NONE -> {
        Manifest manifest = Json.readExactly(text, Manifest.class);
        if (!manifest.making().program().startsWith(UNSEALED)) {
          throw new IOException("it lacks the checksum that its program writes");
        }
        yield manifest;
      }
    };
  }

  public static void write(Path file, Manifest manifest) throws IOException {
    AtomicFile.write(file, SealedJson.pretty(manifest));
  }
}
