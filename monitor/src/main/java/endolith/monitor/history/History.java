package endolith.monitor.history;

import endolith.monitor.sampling.ProcessReading;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads recorded runs, also the one that goes on. For one thread. */
public final class History implements AutoCloseable {
  private final Path file;
  private final Connection connection;
  private final Rows rows;

  private History(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
    this.rows = new Rows(connection);
  }

  /**
   * @throws HistoryException if there is none, or it cannot be read
   */
  public static History open(Path file) throws HistoryException {
    return new History(file, Database.toRead(file));
  }

  /**
   * Whether anything may have been recorded there.
   *
   * @throws HistoryException if the file is something else, or cannot be read
   */
  public static boolean isIn(Path file) throws HistoryException {
    return HistoryFile.look(file) == HistoryFile.Content.HISTORY;
  }

  /** All runs, the oldest first. */
  public List<RunRow> runs() throws HistoryException {
    return all("SELECT * FROM runs ORDER BY started_ms, id", History::run);
  }

  /** In the order in which the run began them. */
  public List<TaskRow> tasks(long run) throws HistoryException {
    return all("SELECT * FROM tasks WHERE run_id = ? ORDER BY ordinal", History::task, run);
  }

  /** By their start. */
  public List<ProcessRow> processes(long run) throws HistoryException {
    return all(
        "SELECT * FROM processes WHERE run_id = ? ORDER BY started_ms, id", History::process, run);
  }

  /** Of all tasks of a run, by their start. */
  public List<AttemptRow> attempts(long run) throws HistoryException {
    return all(
        "SELECT a.* FROM attempts a JOIN tasks t ON t.id = a.task_id WHERE t.run_id = ?"
            + " ORDER BY a.started_ms, a.id",
        History::attempt,
        run);
  }

  public List<StageRow> stages(long run) throws HistoryException {
    return all(
        "SELECT s.* FROM stage_events s JOIN attempts a ON a.id = s.attempt_id"
            + " JOIN tasks t ON t.id = a.task_id WHERE t.run_id = ? ORDER BY s.started_ms, s.id",
        History::stage,
        run);
  }

  /** Of one process, by time. */
  public List<SampleRow> samples(long process) throws HistoryException {
    return all(
        "SELECT * FROM samples WHERE process_id = ? ORDER BY time_ms", History::sample, process);
  }

  /** Of the machine during a run, by time. */
  public List<MachineRow> machine(long run) throws HistoryException {
    return all(
        "SELECT * FROM machine_samples WHERE run_id = ? ORDER BY time_ms",
        row ->
            new MachineRow(
                Instant.ofEpochMilli(row.getLong("time_ms")),
                row.getLong("span_ms"),
                row.getLong("available_low_bytes"),
                row.getLong("available_bytes"),
                row.getLong("swap_used_bytes")),
        run);
  }

  public List<VerdictRow> verdicts(long run) throws HistoryException {
    return all(
        "SELECT * FROM verdicts WHERE run_id = ? ORDER BY time_ms, id", History::verdict, run);
  }

  /**
   * Attempts of every run that made all stages and told their peak: what predictions learn from.
   */
  public List<MeasuredTask> measured() throws HistoryException {
    return all(
        "SELECT t.shape, a.peak_bytes, r.mode FROM attempts a JOIN tasks t ON t.id = a.task_id"
            + " JOIN runs r ON r.id = t.run_id WHERE a.cold = 1 AND a.outcome = 'complete'"
            + " AND a.peak_bytes IS NOT NULL AND t.shape IS NOT NULL ORDER BY a.id",
        row ->
            new MeasuredTask(
                row.getString("shape"), row.getLong("peak_bytes"), row.getString("mode")));
  }

  private <T> List<T> all(String sql, Rows.Reading<T> reading, @Nullable Object... values)
      throws HistoryException {
    try {
      return rows.all(sql, reading, values);
    } catch (SQLException e) {
      throw HistoryException.of(file, "read", e);
    }
  }

  private static RunRow run(ResultSet row) throws SQLException {
    return new RunRow(
        row.getLong("id"),
        row.getString("name"),
        Instant.ofEpochMilli(row.getLong("started_ms")),
        time(row, "finished_ms"),
        row.getString("mode"),
        row.getInt("workers"),
        row.getLong("budget_bytes"),
        row.getInt("threads"),
        row.getString("release_policy"),
        row.getString("program"),
        new RunRow.Machine(
            row.getString("host"), row.getInt("cores"), row.getLong("memory_bytes")));
  }

  private static TaskRow task(ResultSet row) throws SQLException {
    return new TaskRow(
        row.getLong("id"),
        row.getLong("run_id"),
        row.getInt("ordinal"),
        row.getString("sample"),
        row.getString("dye"),
        row.getString("shape"),
        Rows.number(row, "predicted_bytes"),
        Rows.number(row, "predicted_upper_bytes"),
        row.getString("prediction_source"),
        row.getString("status"),
        row.getString("verdict"));
  }

  private static ProcessRow process(ResultSet row) throws SQLException {
    Long worker = Rows.number(row, "worker");
    return new ProcessRow(
        row.getLong("id"),
        row.getLong("run_id"),
        worker == null ? null : worker.intValue(),
        row.getLong("pid"),
        Instant.ofEpochMilli(row.getLong("started_ms")),
        time(row, "ended_ms"),
        row.getString("ending"));
  }

  private static AttemptRow attempt(ResultSet row) throws SQLException {
    Long resident = Rows.number(row, "baseline_bytes");
    Long cold = Rows.number(row, "cold");
    return new AttemptRow(
        row.getLong("id"),
        row.getLong("task_id"),
        row.getLong("process_id"),
        row.getInt("number"),
        Instant.ofEpochMilli(row.getLong("started_ms")),
        time(row, "finished_ms"),
        row.getString("outcome"),
        cold == null ? null : cold == 1,
        Rows.number(row, "peak_bytes"),
        resident == null
            ? null
            : new AttemptRow.Baseline(
                resident,
                Rows.number(row, "baseline_anonymous_bytes"),
                Rows.number(row, "baseline_file_bytes"),
                Rows.number(row, "baseline_heap_bytes"),
                Rows.number(row, "baseline_heap_committed_bytes")));
  }

  private static StageRow stage(ResultSet row) throws SQLException {
    return new StageRow(
        row.getLong("id"),
        row.getLong("attempt_id"),
        row.getInt("stage"),
        Instant.ofEpochMilli(row.getLong("started_ms")),
        time(row, "finished_ms"),
        row.getString("outcome"),
        Rows.number(row, "peak_bytes"));
  }

  private static SampleRow sample(ResultSet row) throws SQLException {
    long process = row.getLong("process_id");
    Long stage = Rows.number(row, "stage");
    Long threads = Rows.number(row, "threads");
    return new SampleRow(
        process,
        Instant.ofEpochMilli(row.getLong("time_ms")),
        row.getLong("span_ms"),
        row.getLong("resident_low_bytes"),
        row.getLong("resident_high_bytes"),
        new ProcessReading(
            0,
            row.getLong("resident_bytes"),
            Rows.number(row, "virtual_bytes"),
            Rows.number(row, "anonymous_bytes"),
            Rows.number(row, "file_bytes"),
            Rows.number(row, "peak_bytes"),
            Rows.number(row, "swap_bytes"),
            threads == null ? null : threads.intValue(),
            Rows.number(row, "cpu_ms"),
            Rows.number(row, "read_bytes"),
            Rows.number(row, "written_bytes")),
        Rows.number(row, "heap_bytes"),
        Rows.number(row, "heap_committed_bytes"),
        stage == null ? null : stage.intValue());
  }

  private static VerdictRow verdict(ResultSet row) throws SQLException {
    double pace = row.getDouble("bytes_per_task");
    Double bytesPerTask = row.wasNull() ? null : pace;
    double sure = row.getDouble("confidence");
    Double confidence = row.wasNull() ? null : sure;
    return new VerdictRow(
        row.getLong("id"),
        row.getLong("run_id"),
        Rows.number(row, "process_id"),
        Instant.ofEpochMilli(row.getLong("time_ms")),
        row.getString("verdict"),
        bytesPerTask,
        confidence,
        row.getString("sentence"));
  }

  private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
    Long millis = Rows.number(row, column);
    return millis == null ? null : Instant.ofEpochMilli(millis);
  }

  @Override
  public void close() throws HistoryException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw HistoryException.of(file, "closed", e);
    }
  }
}
