package endolith.app.choose.settings;

import static endolith.app.text.Texts.text;
import static org.assertj.core.api.Assertions.assertThat;

import endolith.app.settings.ProjectSettingsFile;
import endolith.app.work.ImmediateExecutor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedSettingsTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path output;

  private final Choices choices = new Choices("endolith 1", 4);
  private final List<String> said = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  private ProjectSettingsFile file;

  @SuppressWarnings("NullAway.Init")
  private SavedSettings saved;

  @BeforeEach
  void open() {
    file = new ProjectSettingsFile(output);
    saved = opened(choices);
  }

  private SavedSettings opened(Choices choices) {
    return new SavedSettings(file, choices, new ImmediateExecutor(), said::add);
  }

  private static ParameterField pad(Choices choices) {
    return choices.fields().stream()
        .filter(field -> field.parameter().name().equals("pad"))
        .findFirst()
        .orElseThrow();
  }

  private void assertStands(boolean there, boolean changed, String key) {
    assertThat(saved.there().get()).isEqualTo(there);
    assertThat(saved.changed().get()).isEqualTo(changed);
    assertThat(saved.line().get()).isEqualTo(text(key));
  }

  @Test
  void nothingIsSavedAtFirst() {
    saved.load();
    assertStands(false, true, "settings.unsaved");
    assertThat(said).isEmpty();
  }

  @Test
  void everyLaterChoiceIsComparedWithWhatWasSaved() {
    saved.save();
    assertStands(true, false, "settings.saved");
    choices.toStage().set(2);
    assertStands(true, true, "settings.differ");
    choices.toStage().set(4);
    assertStands(true, false, "settings.saved");
    pad(choices).typed().set("123");
    assertStands(true, true, "settings.differ");
  }

  @Test
  void theNextStartTakesThemOver() {
    pad(choices).typed().set("123");
    choices.toStage().set(3);
    saved.save();
    Choices next = new Choices("endolith 1", 4);
    SavedSettings again = opened(next);
    again.load();
    assertThat(pad(next).typed().get()).isEqualTo("123");
    assertThat(next.toStage().get()).isEqualTo(3);
    assertThat(again.changed().get()).isFalse();
  }

  @Test
  void whatHasNoValidValueIsNotSaved() throws IOException {
    pad(choices).typed().set("-3");
    saved.save();
    assertThat(file.read()).isEmpty();
    assertStands(false, true, "settings.unsaved");
  }

  @Test
  void aFileOfAnotherProgramIsLeftAloneAndThePersonIsTold() throws IOException {
    Files.createDirectories(Objects.requireNonNull(file.path().getParent()));
    Files.writeString(file.path(), "not ours");
    saved.load();
    assertThat(said).singleElement().asString().contains(file.path().toString());
    saved.save();
    assertThat(said).hasSize(2);
    assertThat(file.path()).hasContent("not ours");
    assertStands(false, true, "settings.unsaved");
  }
}
