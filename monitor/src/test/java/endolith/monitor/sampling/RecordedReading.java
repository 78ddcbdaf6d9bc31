package endolith.monitor.sampling;

/** A reading for tests. */
final class RecordedReading {
  private RecordedReading() {}

  static ProcessReading of(long pid, long resident) {
    return new ProcessReading(pid, resident, 0, resident, 0, resident, 0, 1, 0, 0, 0);
  }
}
