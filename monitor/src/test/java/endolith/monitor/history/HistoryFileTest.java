package endolith.monitor.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteConfig;

class HistoryFileTest {
  @TempDir private Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void name() {
    file = folder.resolve("memory.sqlite");
  }

  private void in(String... statements) throws Exception {
    try (Connection connection = Database.connect(file, new SQLiteConfig());
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE VIEW more AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
            + " SELECT i FROM n",
        "CREATE TRIGGER more AFTER INSERT ON samples BEGIN DELETE FROM runs; END",
        "CREATE TABLE more (id)",
        "CREATE VIRTUAL TABLE more USING fts5(words)",
        "ALTER TABLE runs ADD COLUMN more GENERATED ALWAYS AS (zeroblob(1000)) VIRTUAL",
        "CREATE INDEX more ON runs(hex(zeroblob(workers)))",
        "DROP INDEX attempts_of_task",
      })
  void tablesThatSomebodyChangedAreNotAsked(String change) throws Exception {
    HistoryWriter.open(file).close();
    in("PRAGMA journal_mode = DELETE", change);
    isRefused("somebody changed its tables", "move or rename it");
  }

  @Test
  void aViewInATablesPlaceIsNotAsked() throws Exception {
    HistoryWriter.open(file).close();
    in(
        "PRAGMA journal_mode = DELETE",
        "DROP TABLE verdicts",
        "CREATE VIEW verdicts AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
            + " SELECT i AS id FROM n");
    isRefused("somebody changed its tables");
  }

  @Test
  void aQuestionThatTakesTooLongIsGivenUp() throws Exception {
    HistoryWriter.open(file).close();
    try (Connection connection = Database.connect(file, new SQLiteConfig())) {
      Rows rows = new Rows(connection, Duration.ofMillis(50));
      assertThatThrownBy(
              () ->
                  rows.all(
                      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
                          + " SELECT MAX(i) FROM n",
                      row -> row.getLong(1)))
          .isInstanceOf(SQLException.class)
          .satisfies(
              e ->
                  assertThat(HistoryException.of(file, "read", (SQLException) e))
                      .hasMessageContaining("it took too long"));
      assertThat(rows.all("SELECT COUNT(*) FROM runs", row -> row.getLong(1))).containsExactly(0L);
    }
  }

  @Test
  void aPathIsNoOption() throws Exception {
    Path neighbour = folder.resolve("x.sqlite");
    Path odd = Files.createDirectory(folder.resolve("x.sqlite?mode=rwc&cache=shared#%41 ø"));
    file = odd.resolve("memory.sqlite");
    HistoryWriter.open(file).close();
    assertThat(neighbour).doesNotExist();
    assertThat(file).isRegularFile();
    assertThat(History.isIn(file)).isTrue();
  }

  @Test
  void aLinkIsNotFollowed() throws Exception {
    Path other = folder.resolve("other.sqlite");
    HistoryWriter.open(other).close();
    byte[] before = Files.readAllBytes(other);
    Files.createSymbolicLink(file, other);
    isRefused("is a link");
    assertThat(other).hasBinaryContent(before);
    Path linked = Files.createSymbolicLink(folder.resolve("linked"), folder);
    assertThatThrownBy(() -> HistoryWriter.open(linked.resolve("new.sqlite")))
        .hasMessageContaining(linked + " is a link");
    assertThat(folder.resolve("new.sqlite")).doesNotExist();
  }

  @Test
  void aFileWithASecondNameIsReadButNotWritten() throws Exception {
    HistoryWriter.open(file).close();
    Path copy = Files.createLink(folder.resolve("backup"), file);
    byte[] before = Files.readAllBytes(copy);
    assertThat(History.isIn(file)).isTrue();
    assertThatThrownBy(() -> HistoryWriter.open(file)).hasMessageContaining("a hard link");
    assertThat(copy).hasBinaryContent(before);
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
