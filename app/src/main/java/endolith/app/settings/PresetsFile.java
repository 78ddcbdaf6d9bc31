package endolith.app.settings;

import endolith.engine.image.disk.AtomicFile;
import endolith.engine.image.disk.SmallFile;
import endolith.engine.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The file in which a person's presets are kept, beside the other preferences; results know nothing
 * of it. One that cannot be read is left alone.
 */
public final class PresetsFile {
  private static final int MOST_BYTES = 1 << 20;

  private final Path file;

  public PresetsFile(Path file) {
    this.file = file;
  }

  private record Kept(List<SettingPreset> presets) {}

  /**
   * Those that are kept, in the order of their names.
   *
   * @throws IOException if the file is there and holds something else
   */
  public synchronized List<SettingPreset> read() throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    List<SettingPreset> presets;
    try {
      presets = Json.readExactly(SmallFile.text(file, MOST_BYTES), Kept.class).presets();
    } catch (IOException | RuntimeException e) {
      throw new IOException(
          file + " holds no presets that can be read: " + e.getMessage() + ". It was left alone.",
          e);
    }
    // Fields that are missing in the file are null whatever their type says.
    if (Objects.isNull(presets)
        || !presets.stream()
            .allMatch(
                preset ->
                    Objects.nonNull(preset.name())
                        && Objects.nonNull(preset.settings())
                        && preset.settings().isWhole())) {
      throw new IOException(file + " holds no whole presets, and was left alone.");
    }
    return presets;
  }

  /**
   * Keeps one more, in place of one of that name.
   *
   * @return all there are now
   */
  public synchronized List<SettingPreset> put(SettingPreset preset) throws IOException {
    List<SettingPreset> presets = without(preset.name());
    presets.add(preset);
    return write(presets);
  }

  /**
   * Keeps all others.
   *
   * @return all there are now
   */
  public synchronized List<SettingPreset> remove(String name) throws IOException {
    return write(without(name));
  }

  private List<SettingPreset> without(String name) throws IOException {
    List<SettingPreset> presets = new ArrayList<>(read());
    presets.removeIf(preset -> preset.isNamed(name));
    return presets;
  }

  private List<SettingPreset> write(List<SettingPreset> presets) throws IOException {
    presets.sort(Comparator.comparing(SettingPreset::name, String.CASE_INSENSITIVE_ORDER));
    Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    AtomicFile.write(file, Json.pretty(new Kept(presets)));
    return List.copyOf(presets);
  }
}
