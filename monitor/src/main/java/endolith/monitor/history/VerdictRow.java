package endolith.monitor.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A verdict: something that was said about memory, or done about it.
 *
 * @param process null if it concerns the machine
 * @param bytesPerTask null if no trend was judged
 */
public record VerdictRow(
    long id,
    long run,
    @Nullable Long process,
    Instant time,
    String verdict,
    @Nullable Double bytesPerTask,
    @Nullable Double confidence,
    String sentence) {}
