package endolith.monitor.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stage of an attempt.
 *
 * @param stage 1 to 4
 * @param finished null if it was not
 * @param outcome made, kept, accepted; null if it was not finished
 * @param peakBytes the attempt's high-water mark up to the stage's end
 */
public record StageRow(
    long id,
    long attempt,
    int stage,
    Instant started,
    @Nullable Instant finished,
    @Nullable String outcome,
    @Nullable Long peakBytes) {}
