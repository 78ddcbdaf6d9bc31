package endolith.monitor.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A verdict: something that was said about memory, or done about it.
 *
 * @param process null if it concerns the machine
 * @param verdict a key such as "leak", never shown
 * @param bytesPerTask null if no trend was judged
 * @param sentence as it was said then
 */
public record VerdictRow(
    long id,
    long run,
    @Nullable Long process,
    Instant time,
    String verdict,
    @Nullable Double bytesPerTask,
    @Nullable Double confidence,
    String sentence) {
  /** The verdict on a machine that had too little memory left, as the database keeps it. */
  public static final String LOW_MEMORY = "low memory";
}
