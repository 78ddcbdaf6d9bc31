package endolith.monitor.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A process that was watched.
 *
 * @param worker which worker it was; null for the program itself
 * @param ended null while it lives, or if the program died
 * @param ending why it ended
 */
public record ProcessRow(
    long id,
    long run,
    @Nullable Integer worker,
    long pid,
    Instant started,
    @Nullable Instant ended,
    @Nullable String ending) {

  /** For people: "worker 1 (pid 4711)". */
  public String title() {
    return (worker == null ? "program" : "worker " + (worker + 1)) + " (pid " + pid + ")";
  }
}
