package endolith.app.preferences;

import endolith.engine.image.disk.AtomicFile;
import endolith.engine.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file in which preferences are kept: losing them must never keep the program from starting.
 */
public final class PreferencesFile {
  private static final Logger LOG = LoggerFactory.getLogger(PreferencesFile.class);

  private final Path file;
  private Preferences preferences;

  public PreferencesFile(Path file) {
    this.file = file;
    this.preferences = read(file);
  }

  /**
   * In the person's folder for settings.
   *
   * @see <a href="https://specifications.freedesktop.org/basedir-spec/latest/">XDG Base
   *     Directory</a>
   */
  public static Path inHome(Map<String, String> environment, Path home, String system) {
    String os = system.toLowerCase(java.util.Locale.ROOT);
    String appData = environment.get("APPDATA");
    if (os.startsWith("windows") && appData != null) {
      return Path.of(appData, "endolith", "window.json");
    }
    if (os.startsWith("mac")) {
      return home.resolve("Library/Application Support/endolith/window.json");
    }
    String config = environment.get("XDG_CONFIG_HOME");
    Path folder =
        config != null && Path.of(config).isAbsolute() ? Path.of(config) : home.resolve(".config");
    return folder.resolve("endolith").resolve("window.json");
  }

  /** The folder of the file. */
  public Path folder() {
    return Objects.requireNonNull(file.toAbsolutePath().getParent());
  }

  public Preferences get() {
    return preferences;
  }

  /** Keeps them, also on the disk if it lets us. */
  public void set(Preferences changed) {
    if (changed.equals(preferences)) {
      return;
    }
    preferences = changed;
    try {
      Files.createDirectories(folder());
      AtomicFile.write(file, Json.pretty(changed));
    } catch (IOException e) {
      LOG.warn("preferences not kept in {}", file, e);
    }
  }

  private static Preferences read(Path file) {
    try {
      return Files.isRegularFile(file)
          ? Json.read(Files.readString(file), Preferences.class)
          : Preferences.DEFAULT;
    } catch (IOException | RuntimeException e) {
      LOG.warn("preferences in {} not understood: starting with the defaults", file, e);
      return Preferences.DEFAULT;
    }
  }
}
