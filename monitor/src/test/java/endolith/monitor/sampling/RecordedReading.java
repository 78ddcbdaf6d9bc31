package endolith.monitor.sampling;

/** A reading for tests. */
final class RecordedReading {
  private RecordedReading() {}

  static ProcessReading of(long pid, long resident) {
    return new ProcessReading(pid, resident, 0L, resident, 0L, resident, 0L, 1, 0L, 0L, 0L);
  }
}
