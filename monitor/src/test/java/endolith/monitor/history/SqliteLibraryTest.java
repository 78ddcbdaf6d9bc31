package endolith.monitor.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    assertThatThrownBy(() -> SqliteLibrary.load(List.of(file, other)))
        .isInstanceOf(HistoryException.class)
        .hasMessageContainingAll(file.toString(), other.toString(), "noexec", "XDG_CACHE_HOME");
    assertThat(file).isEmptyFile();
  }

  @Test
  void nothingIsLeftBehind() throws Exception {
    SqliteLibrary.load(List.of(folder));
    assertThat(folder).isEmptyDirectory();
    HistoryWriter.open(folder.resolve("memory.sqlite")).close();
    assertThat(History.isIn(folder.resolve("memory.sqlite"))).isTrue();
  }
}
