package endolith.app.choose.settings;

import static endolith.app.text.Texts.text;

import endolith.app.settings.ProjectSettings;
import endolith.app.settings.ProjectSettingsFile;
import endolith.app.work.BackgroundExecutor;
import endolith.engine.image.disk.IoMessage;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** The settings kept with a project, and whether what is chosen differs from them. */
public final class SavedSettings {
  private final ProjectSettingsFile file;
  private final Choices choices;
  private final BackgroundExecutor background;
  private final Consumer<String> say;
  private final ReadOnlyStringWrapper line = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper there = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(true);
  private @Nullable ProjectSettings saved;

  /**
   * @param say told, in a sentence, what came of it if that cannot be seen
   */
  public SavedSettings(
      ProjectSettingsFile file,
      Choices choices,
      BackgroundExecutor background,
      Consumer<String> say) {
    this.file = file;
    this.choices = choices;
    this.background = background;
    this.say = say;
    for (Observable choice : choices.everything()) {
      choice.addListener((Observable any) -> compare());
    }
    compare();
  }

  /** How the settings stand, in a few words. */
  public ReadOnlyStringProperty line() {
    return line.getReadOnlyProperty();
  }

  /** Whether any are saved. */
  public ReadOnlyBooleanProperty there() {
    return there.getReadOnlyProperty();
  }

  /** Whether saving would change something. */
  public ReadOnlyBooleanProperty changed() {
    return changed.getReadOnlyProperty();
  }

  /** Begins with what is saved, if anything is. */
  public void begin() {
    background.start(
        file::read,
        read -> {
          take(read);
          choices.history().begin();
        },
        this::failed);
  }

  /** Takes over what is saved, if anything is. */
  public void load() {
    background.start(file::read, this::take, this::failed);
  }

  /** Keeps what is chosen; nothing while a setting has no valid value. */
  public void save() {
    choices
        .settings()
        .ifPresent(
            now ->
                background.start(
                    () -> {
                      file.write(now);
                      return now;
                    },
                    this::keep,
                    this::failed));
  }

  private void take(Optional<ProjectSettings> read) {
    saved = read.orElse(null);
    read.ifPresent(choices::take);
    compare();
  }

  private void keep(ProjectSettings now) {
    saved = now;
    compare();
  }

  private void failed(Exception failure) {
    say.accept(
        text("settings.not-kept", IoMessage.of(failure, String.valueOf(failure.getMessage()))));
  }

  private void compare() {
    there.set(saved != null);
    boolean same = choices.settings().map(now -> now.equals(saved)).orElse(false);
    changed.set(!same);
    if (saved == null) {
      line.set(text("settings.unsaved"));
    } else {
      line.set(same ? text("settings.saved") : text("settings.differ"));
    }
  }
}
