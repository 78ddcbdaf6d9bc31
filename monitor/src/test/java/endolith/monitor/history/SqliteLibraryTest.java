package endolith.monitor.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteLibraryTest {
  @TempDir Path folder;

  @Test
  void thePersonsOwnCacheComesFirst() {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    Path cache = folder.toAbsolutePath();
    assertThat(SqliteLibrary.places(Map.of("XDG_CACHE_HOME", cache.toString()), "/home/a"))
        .containsExactly(cache, temporary);
    assertThat(SqliteLibrary.places(Map.of(), cache.toString()))
        .containsExactly(cache.resolve(".cache"), temporary);
    assertThat(SqliteLibrary.places(Map.of("XDG_CACHE_HOME", "not/absolute"), "?"))
        .containsExactly(temporary);
  }

  @Test
  void whereNothingCanBeUnpackedIsNamedWithTheRemedy() throws Exception {
    Path file = Files.createFile(folder.resolve("no folder"));
    Path other = Files.createFile(folder.resolve("nor this"));
    assertThat(saidBy("load", file, other))
        .contains(file.toString(), other.toString(), "noexec", "XDG_CACHE_HOME");
    assertThat(file).isEmptyFile();
  }

  @Test
  void nothingIsLeftBehind() throws Exception {
    Path cache = Files.createDirectory(folder.resolve("cache"));
    Path history = folder.resolve("memory.sqlite");
    assertThat(saidBy("open", cache, history)).isEqualTo("opened");
    assertThat(cache).isEmptyDirectory();
    assertThat(History.isIn(history)).isTrue();
  }

  /** A library is loaded once in a program: each of these is a program of its own. */
  private String saidBy(String what, Path first, Path second) throws Exception {
    Path said = folder.resolve("said.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Loading.class.getName(),
                what,
                first.toString(),
                second.toString(),
                said.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor()).isZero();
    return Files.readString(said);
  }

  /** A program that loads the library from two places, or from one to open a history. */
  static final class Loading {
    public static void main(String[] words) throws Exception {
      String said = "opened";
      try {
        if (words[0].equals("open")) {
          SqliteLibrary.load(List.of(Path.of(words[1])));
          HistoryWriter.open(Path.of(words[2])).close();
        } else {
          SqliteLibrary.load(List.of(Path.of(words[1]), Path.of(words[2])));
        }
      } catch (HistoryException e) {
        said = String.valueOf(e.getMessage());
      }
      Files.writeString(Path.of(words[3]), said);
    }
  }
}
