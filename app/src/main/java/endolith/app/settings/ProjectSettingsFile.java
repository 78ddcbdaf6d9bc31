package endolith.app.settings;

import endolith.engine.batch.ProgramFiles;
import endolith.engine.image.disk.AtomicFile;
import endolith.engine.image.disk.SmallFile;
import endolith.engine.json.Json;
import endolith.engine.json.SealedJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The file in which a project's settings are kept: among the program's own files, and only there.
 */
public final class ProjectSettingsFile {
  private static final String OURS = "endolith";

  /** The settings of these versions have no checksum. */
  private static final String UNSEALED = "endolith 0.1.";

  private static final int MOST_BYTES = 1 << 20;

  private final ProgramFiles files;
  private final Path file;

  /**
   * @param output the folder of the results
   */
  public ProjectSettingsFile(Path output) {
    this.files = ProgramFiles.of(output);
    this.file = files.folder().resolve("settings.json");
  }

  public Path path() {
    return file;
  }

  /**
   * What was saved; empty if nothing was.
   *
   * @throws IOException if the file is not one that this program wrote, or cannot be read
   */
  public Optional<ProjectSettings> read() throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    if (!Files.isRegularFile(file)) {
      throw new IOException(file + " is no regular file, and was left alone.");
    }
    ProjectSettings settings;
    try {
      settings = settings(SmallFile.text(file, MOST_BYTES));
    } catch (IOException | RuntimeException e) {
      throw new IOException(
          file + " holds no settings that can be read: " + e.getMessage() + ". It was left alone.",
          e);
    }
    if (!settings.isWhole() || !String.valueOf(settings.madeBy()).startsWith(OURS)) {
      throw new IOException(file + " was not written by Endolith, and was left alone.");
    }
    return Optional.of(settings);
  }

  private static ProjectSettings settings(String text) throws IOException {
    return switch (SealedJson.seal(text)) {
      case WHOLE -> Json.read(text, ProjectSettings.class);
      case BROKEN ->
          throw new IOException("they are not as they were saved; save them again to replace them");
      case NONE -> {
        ProjectSettings settings = Json.readExactly(text, ProjectSettings.class);
        if (!String.valueOf(settings.madeBy()).startsWith(UNSEALED)) {
          throw new IOException("they lack the checksum that Endolith writes");
        }
        yield settings;
      }
    };
  }

  /**
   * Keeps settings instead of those that were there.
   *
   * @throws IOException if a file lies there that this program did not write, or the disk refuses
   */
  public void write(ProjectSettings settings) throws IOException {
    if (!wasOurs()) {
      read();
    }
    files.output().folder(files.folder());
    AtomicFile.write(file, SealedJson.pretty(settings));
  }

  /** Whether there is something that this program wrote, though it may be damaged now. */
  private boolean wasOurs() {
    try {
      byte[] bytes = SmallFile.bytes(file, MOST_BYTES);
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      return SealedJson.seal(text) != SealedJson.Seal.NONE && text.contains('"' + OURS);
    } catch (IOException e) {
      return false;
    }
  }
}
