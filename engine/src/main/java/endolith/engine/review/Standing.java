package endolith.engine.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a pair's review stands.
 *
 * @param decision null for none
 * @param note empty if there is none
 * @param by who decided or noted that
 * @param outdated whether that was another result than what is there now
 */
public record Standing(
    @Nullable Decision decision, String note, String by, Instant at, boolean outdated) {

  /** Whether there is a decision on what is there now. */
  public boolean isReviewed() {
    return decision != null && !outdated;
  }
}
