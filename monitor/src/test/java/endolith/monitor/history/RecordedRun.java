package endolith.monitor.history;

import endolith.monitor.sampling.ProcessReading;
import java.time.Instant;

/** A small run for tests. */
final class RecordedRun {
  static final Instant START = Instant.parse("2026-11-21T10:00:00Z");
  static final long MIB = 1 << 20;

  private RecordedRun() {}

  static RunRow run(long id) {
    return new RunRow(
        id,
        "run-" + id,
        START,
        null,
        "workers",
        2,
        1024 * MIB,
        2,
        "after_task",
        "endolith",
        new RunRow.Machine("here", 2, 8192 * MIB));
  }

  static ProcessRow worker(long id, long run) {
    return new ProcessRow(id, run, 0, 4711, START, null, null);
  }

  static TaskRow task(long id, long run, int ordinal) {
    return new TaskRow(
        id, run, ordinal, "basalt", "DAPI", "{\"w\":1}", 5L, 6L, "built-in", null, null);
  }

  static ProcessReading reading(long residentMib) {
    return new ProcessReading(
        4711,
        residentMib * MIB,
        2048 * MIB,
        residentMib * MIB * 3 / 4,
        residentMib * MIB / 4,
        residentMib * MIB + 7,
        0,
        20,
        1234,
        99,
        77);
  }
}
