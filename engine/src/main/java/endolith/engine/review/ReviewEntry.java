package endolith.engine.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import endolith.engine.json.Required;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One act of a person who looked at a pair.
 *
 * @param decision null for none
 * @param note empty if there is none
 * @param by name of the user, as the system has it
 * @param at when
 * @param result that was looked at
 * @param takenBack null if it still counts
 */
public record ReviewEntry(
    @Nullable Decision decision,
    @Required String note,
    @Required String by,
    @Required Instant at,
    @Required ReviewedResult result,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable TakenBack takenBack) {

  /** Who took an act back, and when. */
  public record TakenBack(@Required String by, @Required Instant at) {}

  /** How it stood with that act. */
  public Standing standing() {
    return standing(false);
  }

  Standing standing(boolean outdated) {
    return new Standing(decision, Review.line(note), Review.line(by), at, outdated);
  }

  boolean counts() {
    return takenBack == null;
  }

  ReviewEntry takenBack(String who, Instant when) {
    return new ReviewEntry(decision, note, by, at, result, new TakenBack(who, when));
  }
}
