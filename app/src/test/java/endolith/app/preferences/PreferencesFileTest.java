package endolith.app.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesFileTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Test
  void whatWasSetIsThereAtTheNextStart() {
    Path file = folder.resolve("config/window.json");
    Path project = folder.resolve("a project");
    Preferences set =
        Preferences.DEFAULT
            .withTheme(Theme.DARK)
            .withOpened(project)
            .withSize(1500, 900, false)
            .withShare("results-list", 0.25);
    new PreferencesFile(file).set(set);
    assertThat(new PreferencesFile(file).get()).isEqualTo(set);
  }

  @Test
  void commandsOfOtherProgramsAreKeptAndEarlierFilesHaveNone() throws IOException {
    Path file = folder.resolve("window.json");
    PreferencesFile kept = new PreferencesFile(file);
    kept.set(kept.get().withFontSize(18));
    String earlier = Files.readString(file).replaceFirst(",\\s*\"programs\"\\s*:\\s*\\{\\s*}", "");
    assertThat(earlier).doesNotContain("programs");
    Files.writeString(file, earlier);
    PreferencesFile again = new PreferencesFile(file);
    assertThat(again.get().fontSize()).isEqualTo(18);
    assertThat(again.get().command("qupath")).isEmpty();
    again.set(again.get().withPrograms(Map.of("qupath", "/opt/Qu Path/bin/QuPath")));
    assertThat(new PreferencesFile(file).get().command("qupath"))
        .isEqualTo("/opt/Qu Path/bin/QuPath");
  }

  @Test
  void theFileOfAnEarlierVersionIsUnderstood() throws IOException {
    Path file = folder.resolve("window.json");
    Files.writeString(
        file, "{\"theme\":\"DARK\",\"width\":1100,\"height\":700,\"fontSize\":28,\"recent\":[]}");
    Preferences read = new PreferencesFile(file).get();
    assertThat(read.theme()).isEqualTo(Theme.DARK);
    assertThat(read.fontSize()).isEqualTo(2 * Preferences.DEFAULT.fontSize());
    assertThat(read.shares()).isEmpty();
    Files.writeString(
        file, "{\"theme\":\"DARK\",\"recent\":[],\"shares\":{\"a\":0.3,\"b\":7,\"c\":null}}");
    assertThat(new PreferencesFile(file).get().shares()).containsOnlyKeys("a");
  }

  @Test
  void nonsenseIsForgotten() throws IOException {
    Path file = folder.resolve("window.json");
    Files.writeString(file, "{\"theme\":\"PINK\",");
    assertThat(new PreferencesFile(file).get()).isEqualTo(Preferences.DEFAULT);
  }

  @Test
  void theLastProjectComesFirstAndOnlyOnce() {
    Preferences preferences = Preferences.DEFAULT;
    for (int i = 0; i < 20; i++) {
      preferences = preferences.withOpened(folder.resolve("p" + i % 12));
    }
    assertThat(preferences.recent())
        .hasSize(Preferences.MOST_RECENT)
        .doesNotHaveDuplicates()
        .startsWith(folder.resolve("p7"));
  }

  @Test
  void aMaximizedWindowKeepsTheSizeItHadBefore() {
    Preferences preferences =
        Preferences.DEFAULT.withSize(1100, 700, false).withSize(3000, 2000, true);
    assertThat(preferences.width()).isEqualTo(1100);
    assertThat(preferences.maximized()).isTrue();
  }

  @Test
  void eachSystemHasItsFolder() {
    Path home = folder;
    assertThat(PreferencesFile.inHome(Map.of(), home, "Linux"))
        .isEqualTo(home.resolve(".config/endolith/window.json"));
    assertThat(
            PreferencesFile.inHome(
                Map.of("XDG_CONFIG_HOME", home.resolve("x").toString()), home, "Linux"))
        .isEqualTo(home.resolve("x/endolith/window.json"));
    assertThat(PreferencesFile.inHome(Map.of(), home, "Mac OS X"))
        .isEqualTo(home.resolve("Library/Application Support/endolith/window.json"));
  }
}
