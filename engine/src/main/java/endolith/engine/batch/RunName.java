package endolith.engine.batch;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Names runs so that they sort by time: {@code 20261121-150653.123-4711}, in UTC. */
final class RunName {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss.SSS").withZone(ZoneOffset.UTC);

  private RunName() {}

  /** Of a run of this process. */
  static String of(Instant started) {
    return TIME.format(started) + "-" + ProcessHandle.current().pid();
  }
}
