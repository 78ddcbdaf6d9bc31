package endolith.app.choose.settings;

import static endolith.app.text.Texts.text;

import endolith.app.settings.PresetsFile;
import endolith.app.settings.SettingPreset;
import endolith.app.work.BackgroundExecutor;
import endolith.engine.image.disk.IoMessage;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** A person's presets: settings under names, to take over in any project. */
public final class Presets {
  private final PresetsFile file;
  private final Choices choices;
  private final BackgroundExecutor background;
  private final Consumer<String> say;
  private final ObservableList<SettingPreset> all = FXCollections.observableArrayList();

  /**
   * @param say told, in a sentence, what went wrong
   */
  public Presets(
      PresetsFile file, Choices choices, BackgroundExecutor background, Consumer<String> say) {
    this.file = file;
    this.choices = choices;
    this.background = background;
    this.say = say;
  }

  /** In the order of their names. */
  public ObservableList<SettingPreset> all() {
    return all;
  }

  /** Reads which there are. */
  public void load() {
    start(file::read);
  }

  static boolean isName(String name) {
    return SettingPreset.isName(name);
  }

  /** Whether there is one of that name, in whatever case. */
  boolean isThere(String name) {
    return all.stream().anyMatch(preset -> preset.isNamed(name));
  }

  /**
   * Keeps the settings as they are now, in place of those that had the name; nothing while one has
   * no valid value.
   */
  public void keep(String name) {
    choices
        .settings()
        .ifPresentOrElse(
            now -> start(() -> file.put(new SettingPreset(name.strip(), now))),
            () -> say.accept(text("settings.preset.invalid")));
  }

  /** Takes its settings over, which can be taken back. */
  public void take(SettingPreset preset) {
    choices.take(preset.settings());
  }

  /** The settings as they are now stay. */
  public void remove(SettingPreset preset) {
    start(() -> file.remove(preset.name()));
  }

  private void start(Callable<List<SettingPreset>> work) {
    background.start(
        work,
        all::setAll,
        failure ->
            say.accept(
                text(
                    "settings.presets-not-kept",
                    IoMessage.of(failure, String.valueOf(failure.getMessage())))));
  }
}
