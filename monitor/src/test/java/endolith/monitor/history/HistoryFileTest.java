package endolith.monitor.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryFileTest {
  @TempDir private Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void name() {
    file = folder.resolve("memory.sqlite");
  }

  private void in(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  /** Neither reading nor writing says more than this sentence, and neither changes the file. */
  private void isRefused(String... saying) throws Exception {
    byte[] before = Files.readAllBytes(file);
    assertThatThrownBy(() -> History.open(file))
        .isInstanceOf(HistoryException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContainingAll(saying)
        .hasMessageNotContaining("SQLITE_");
    assertThatThrownBy(() -> History.isIn(file)).hasMessageContainingAll(saying);
    assertThatThrownBy(() -> HistoryWriter.open(file))
        .isInstanceOf(HistoryException.class)
        .hasMessageContainingAll(saying)
        .hasMessageNotContaining("SQLITE_");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    try (var there = Files.list(folder)) {
      assertThat(there.map(path -> path.getFileName().toString()))
          .doesNotContain("memory.sqlite-journal");
    }
  }

  @Test
  void anEmptyFileBecomesAHistory() throws Exception {
    Files.createFile(file);
    assertThat(History.isIn(file)).isFalse();
    assertThatThrownBy(() -> History.open(file)).hasMessageContaining("no run was recorded");
    HistoryWriter.open(file).close();
    assertThat(History.isIn(file)).isTrue();
    try (History history = History.open(file)) {
      assertThat(history.runs()).isEmpty();
    }
  }

  @Test
  void aDatabaseWithoutTablesBecomesAHistory() throws Exception {
    in("PRAGMA journal_mode = WAL");
    assertThat(Files.size(file)).isPositive();
    assertThat(History.isIn(file)).isFalse();
    HistoryWriter.open(file).close();
    assertThat(History.isIn(file)).isTrue();
  }

  @Test
  void anEmptyFileWhoseLogIsThereIsLeftAlone() throws Exception {
    Files.createFile(file);
    Path log = Files.writeString(folder.resolve("memory.sqlite-wal"), "what could be saved");
    isRefused("memory.sqlite-wal", "move both away");
    assertThat(log).hasContent("what could be saved");
  }

  @Test
  void aTextIsNamed() throws Exception {
    Files.writeString(file, "Remember: memory of the samples is in the other folder.");
    isRefused("is no SQLite database", "move or rename it");
  }

  @Test
  void aFolderIsNamed() throws Exception {
    Files.createDirectory(file);
    assertThatThrownBy(() -> History.open(file)).hasMessageContaining("is no file");
    assertThatThrownBy(() -> HistoryWriter.open(file)).hasMessageContaining("is no file");
  }

  @Test
  void aDatabaseOfAnotherProgramIsLeftAlone() throws Exception {
    in("CREATE TABLE places (id, url)", "INSERT INTO places VALUES (1, 'x')");
    isRefused("is a database of another program", "move or rename it");
  }

  @Test
  void aNewerVersionIsLeftAlone() throws Exception {
    HistoryWriter.open(file).close();
    in("PRAGMA journal_mode = DELETE", "PRAGMA user_version = " + (Schema.version() + 1));
    isRefused("was written by a newer Endolith", "use that one");
  }

  @Test
  void aDamagedOneIsNamed() throws Exception {
    HistoryWriter.open(file).close();
    byte[] bytes = Files.readAllBytes(file);
    java.util.Arrays.fill(bytes, 100, bytes.length, (byte) 'x');
    Files.write(file, bytes);
    isRefused("it is damaged", "move or rename it");
  }
}
