package endolith.app.choose.settings;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.app.settings.PresetsFile;
import endolith.app.settings.SettingPreset;
import endolith.app.work.ImmediateExecutor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PresetsTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path home;

  private final List<String> said = new ArrayList<>();

  private Path file() {
    return home.resolve("config/presets.json");
  }

  private Presets presets(Choices choices) {
    Presets presets =
        new Presets(new PresetsFile(file()), choices, new ImmediateExecutor(), said::add);
    presets.load();
    return presets;
  }

  private static Choices padded(String pad) {
    Choices choices = new Choices("endolith 1", 4);
    choices.fields().getFirst().typed().set(pad);
    return choices;
  }

  private static List<String> names(Presets presets) {
    return presets.all().stream().map(SettingPreset::name).toList();
  }

  @Test
  void whatIsKeptUnderANameIsTakenOverInAnotherProject() {
    Presets first = presets(padded("300"));
    first.keep(" Schliff, Ölbad / 40× ");
    padded("500");
    Choices choices = new Choices("endolith 1", 4);
    choices.toStage().set(2);
    Presets second = presets(choices);
    assertThat(names(second)).containsExactly("Schliff, Ölbad / 40×");
    second.take(second.all().getFirst());
    assertThat(choices.fields().getFirst().typed().get()).isEqualTo("300");
    assertThat(choices.toStage().get()).isEqualTo(4);
    choices.history().undo();
    assertThat(choices.fields().getFirst().typed().get()).isEqualTo("2000");
    assertThat(choices.toStage().get()).isEqualTo(2);
  }

  @Test
  void aNameStandsForOneOfThemInWhateverCase() {
    presets(padded("300")).keep("b");
    presets(padded("400")).keep("A");
    Presets presets = presets(padded("500"));
    assertThat(presets.isThere(" B ")).isTrue();
    presets.keep("B");
    assertThat(names(presets)).containsExactly("A", "B");
    presets.remove(presets.all().getFirst());
    assertThat(names(presets(padded("1")))).containsExactly("B");
    assertThat(said).isEmpty();
  }

  @Test
  void twoWindowsKeepTheirsBoth() {
    Presets one = presets(padded("300"));
    Presets other = presets(padded("400"));
    one.keep("one");
    other.keep("other");
    assertThat(names(other)).containsExactly("one", "other");
  }

  @Test
  void whatHasNoValidValueOrNoNameIsNotKept() {
    presets(padded("-3")).keep("wrong");
    assertThat(said).singleElement().asString().startsWith("Nothing was kept");
    assertThat(file()).doesNotExist();
    assertThat(Presets.isName(" ")).isFalse();
    assertThat(Presets.isName("x".repeat(61))).isFalse();
  }

  @Test
  void aFileThatHoldsSomethingElseIsLeftAloneAndThePersonIsTold() throws IOException {
    Files.createDirectories(home.resolve("config"));
    for (String content :
        List.of("not ours", "{\"presets\":null}", "{\"presets\":[{\"name\":\"a\"}]}", "[]")) {
      said.clear();
      Files.writeString(file(), content);
      Presets presets = presets(padded("300"));
      presets.keep("mine");
      assertThat(file()).hasContent(content);
      assertThat(said).hasSize(2).allMatch(words -> words.contains(file().toString()));
      assertThat(presets.all()).isEmpty();
    }
  }
}
