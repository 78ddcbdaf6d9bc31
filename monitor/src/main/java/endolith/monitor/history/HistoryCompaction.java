package endolith.monitor.history;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Keeps the history small: samples of ten minutes ago are merged into one for every five seconds,
 * those of a day ago into one a minute. Lowest and highest values are kept, so no peak is lost.
 */
final class HistoryCompaction {
  private record Level(Duration age, Duration span) {}

  private static final List<Level> LEVELS =
      List.of(
          new Level(Duration.ofMinutes(10), Duration.ofSeconds(5)),
          new Level(Duration.ofDays(1), Duration.ofMinutes(1)));

  private static final String PROCESS_COLUMNS =
      """
      process_id, time_ms, span_ms, resident_low_bytes, resident_bytes, resident_high_bytes,
      virtual_bytes, anonymous_bytes, anonymous_high_bytes, file_bytes, peak_bytes, swap_bytes,
      threads, cpu_ms, read_bytes, written_bytes, heap_bytes, heap_committed_bytes, stage
      """;

  private static final String MACHINE_COLUMNS =
      """
      run_id, time_ms, span_ms, available_low_bytes, available_bytes, swap_used_bytes
      """;

  private static final String PROCESSES =
      """
      CREATE TEMP TABLE merged AS
      SELECT process_id, MIN(time_ms) AS time_ms, ?1 AS span_ms,
        MIN(resident_low_bytes) AS resident_low_bytes,
        CAST(AVG(resident_bytes) AS INTEGER) AS resident_bytes,
        MAX(resident_high_bytes) AS resident_high_bytes,
        MAX(virtual_bytes) AS virtual_bytes,
        CAST(AVG(anonymous_bytes) AS INTEGER) AS anonymous_bytes,
        MAX(anonymous_high_bytes) AS anonymous_high_bytes,
        CAST(AVG(file_bytes) AS INTEGER) AS file_bytes,
        MAX(peak_bytes) AS peak_bytes, MAX(swap_bytes) AS swap_bytes,
        MAX(threads) AS threads, MAX(cpu_ms) AS cpu_ms,
        MAX(read_bytes) AS read_bytes, MAX(written_bytes) AS written_bytes,
        CAST(AVG(heap_bytes) AS INTEGER) AS heap_bytes,
        MAX(heap_committed_bytes) AS heap_committed_bytes, stage
      FROM samples WHERE time_ms < ?2 AND span_ms < ?1
      GROUP BY process_id, time_ms / ?1, stage
      """;

  private static final String MACHINE =
      """
      CREATE TEMP TABLE merged AS
      SELECT run_id, MIN(time_ms) AS time_ms, ?1 AS span_ms,
        MIN(available_low_bytes) AS available_low_bytes,
        CAST(AVG(available_bytes) AS INTEGER) AS available_bytes,
        MAX(swap_used_bytes) AS swap_used_bytes
      FROM machine_samples WHERE time_ms < ?2 AND span_ms < ?1
      GROUP BY run_id, time_ms / ?1
      """;

  private HistoryCompaction() {}

  /** Within the transaction of the caller. */
  static void thin(java.sql.Connection connection, Instant now) throws SQLException {
    for (Level level : LEVELS) {
      long span = level.span().toMillis();
      // Whole intervals only: one that is merged now gets no more samples.
      long before = (now.minus(level.age()).toEpochMilli() / span) * span;
      merge(connection, "samples", PROCESS_COLUMNS, PROCESSES, span, before);
      merge(connection, "machine_samples", MACHINE_COLUMNS, MACHINE, span, before);
    }
  }

  private static void merge(
      java.sql.Connection connection,
      String table,
      String columns,
      String sql,
      long span,
      long before)
      throws SQLException {
    String selection = sql.replace("?1", Long.toString(span)).replace("?2", Long.toString(before));
    try (java.sql.Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE IF EXISTS temp.merged");
      statement.execute(selection);
      statement.executeUpdate(
          "DELETE FROM " + table + " WHERE time_ms < " + before + " AND span_ms < " + span);
      statement.executeUpdate(
          "INSERT INTO " + table + " (" + columns + ") SELECT " + columns + " FROM temp.merged");
      statement.execute("DROP TABLE temp.merged");
    }
  }
}
