package endolith.monitor.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import endolith.monitor.fixture.SmallRun;
import endolith.monitor.sampling.MachineReading;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;

class HistoryTest {
  private static final long MIB = SmallRun.MIB;
  @TempDir private Path folder;

  @Test
  void whatIsWrittenIsRead() throws Exception {
    Path file = folder.resolve("history.sqlite");
    TaskRow task = SmallRun.task(3, 1, 0);
    AttemptRow attempt =
        new AttemptRow(
            4,
            3,
            2,
            1,
            SmallRun.START,
            SmallRun.START.plusSeconds(9),
            "complete",
            true,
            700 * MIB,
            new AttemptRow.Baseline(200 * MIB, 150 * MIB, 50 * MIB, 20 * MIB, 64 * MIB));
    StageRow stage =
        new StageRow(5, 4, 2, SmallRun.START, SmallRun.START.plusSeconds(1), "made", 9L);
    VerdictRow verdict = new VerdictRow(6, 1, 2L, SmallRun.START, "leak", 3.5, 0.99, "it grows");
    Clock then = Clock.fixed(SmallRun.START, ZoneOffset.UTC);
    try (HistoryWriter writer = HistoryWriter.open(file, then)) {
      RunRecorder recorder = new RunRecorder(writer);
      recorder.run(SmallRun.run(1));
      recorder.process(SmallRun.worker(2, 1));
      recorder.task(task);
      recorder.attempt(attempt);
      recorder.stage(stage);
      recorder.verdict(verdict);
      recorder.machine(1, SmallRun.START, new MachineReading(9, 8, 7));
      recorder.sample(SampleRow.of(2, SmallRun.START, SmallRun.reading(300), 11L, 22L, 2));
      recorder.taskFinished(3, "complete", "aligned");
      recorder.processEnded(2, SmallRun.START.plusSeconds(10), "recycled");
      recorder.runFinished(1, SmallRun.START.plusSeconds(11));
    }
    try (History history = History.open(file)) {
      assertThat(history.runs())
          .singleElement()
          .satisfies(run -> assertThat(run.finished()).isEqualTo("2026-11-21T10:00:11Z"));
      assertThat(history.tasks(1).getFirst().verdict()).isEqualTo("aligned");
      assertThat(history.processes(1).getFirst().ending()).isEqualTo("recycled");
      assertThat(history.attempts(1)).containsExactly(attempt);
      assertThat(history.stages(1)).containsExactly(stage);
      assertThat(history.verdicts(1)).containsExactly(verdict);
      assertThat(history.machine(1)).containsExactly(new MachineRow(SmallRun.START, 0, 8, 8, 7));
      assertThat(history.samples(2).getFirst().reading().residentBytes()).isEqualTo(300 * MIB);
      assertThat(history.samples(2).getFirst().stage()).isEqualTo(2);
      assertThat(history.measured())
          .containsExactly(new MeasuredTask("{\"w\":1}", 700 * MIB, "serial"));
    }
    try (HistoryWriter again = HistoryWriter.open(file)) {
      assertThat(again.newId()).isEqualTo(7);
    }
  }

  @Test
  void oldSamplesAreMergedAndNoPeakIsLost() throws Exception {
    Path file = folder.resolve("history.sqlite");
    Instant now = SmallRun.START.plus(Duration.ofHours(1));
    try (HistoryWriter writer = HistoryWriter.open(file, Clock.fixed(now, ZoneOffset.UTC))) {
      RunRecorder recorder = new RunRecorder(writer);
      recorder.run(SmallRun.run(1));
      recorder.process(SmallRun.worker(2, 1));
    }
    try (Connection connection = Database.toWrite(file)) {
      connection.setAutoCommit(false);
      Rows rows = new Rows(connection);
      for (int i = 0; i < 4 * 3600; i++) {
        long resident = i == 5000 ? 999 * MIB : (300 + i % 7) * MIB;
        rows.change(
            "INSERT INTO samples (process_id, time_ms, span_ms, resident_low_bytes, resident_bytes,"
                + " resident_high_bytes) VALUES (2, ?, 0, ?, ?, ?)",
            SmallRun.START.toEpochMilli() + 250L * i,
            resident,
            resident,
            resident);
      }
      HistoryCompaction.thin(connection, now);
      connection.commit();
    }
    try (History history = History.open(file)) {
      List<SampleRow> samples = history.samples(2);
      assertThat(samples).hasSizeBetween(4 * 600, 4 * 600 + 720);
      assertThat(samples.getFirst().spanMillis()).isEqualTo(5000);
      assertThat(samples.getFirst().residentLowBytes()).isEqualTo(300 * MIB);
      assertThat(samples.stream().mapToLong(SampleRow::residentHighBytes).max())
          .hasValue(999 * MIB);
      assertThat(samples.getLast().spanMillis()).isZero();
    }
  }

  @Test
  void anOlderDatabaseIsMigratedAndANewerOneLeftAlone() throws Exception {
    Path file = folder.resolve("history.sqlite");
    List<String> first = List.of("CREATE TABLE a (x)");
    List<String> second = List.of("CREATE TABLE a (x)", "ALTER TABLE a ADD COLUMN y DEFAULT 5");
    try (Connection connection = Database.connect(file, new SQLiteConfig());
        Statement statement = connection.createStatement()) {
      Schema.migrate(connection, file, first);
      statement.execute("INSERT INTO a VALUES (1)");
      Schema.migrate(connection, file, second);
      assertThat(statement.executeQuery("SELECT y FROM a").getInt(1)).isEqualTo(5);
      assertThatThrownBy(() -> Schema.migrate(connection, file, first))
          .isInstanceOf(HistoryException.class)
          .hasMessageContaining("newer Endolith");
    }
  }

  @Test
  void aFailedMigrationLeavesTheDatabaseAsItWas() throws Exception {
    Path file = folder.resolve("history.sqlite");
    try (Connection connection = Database.connect(file, new SQLiteConfig());
        Statement statement = connection.createStatement()) {
      List<String> broken = List.of("CREATE TABLE a (x); CREATE TABLE a (x)");
      assertThatThrownBy(() -> Schema.migrate(connection, file, broken))
          .isInstanceOf(SQLException.class);
      assertThat(statement.executeQuery("SELECT COUNT(*) FROM sqlite_master").getInt(1)).isZero();
    }
  }

  @Test
  void saysWhereNothingWasRecorded() {
    assertThatThrownBy(() -> History.open(folder.resolve("none.sqlite")))
        .isInstanceOf(HistoryException.class)
        .hasMessageContaining("no run was recorded")
        .hasMessageContaining("none.sqlite");
  }

  @Test
  void everyColumnOfTheSchemaIsReadable() {
    assertThat(Schema.text()).contains("CREATE TABLE runs", "samples", "verdicts");
    assertThat(Schema.version()).isPositive();
  }
}
