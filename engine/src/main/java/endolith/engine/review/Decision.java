package endolith.engine.review;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a person decides on a pair by looking at it. */
public enum Decision {
  /** Good enough to be used. */
  @JsonProperty("accepted")
  ACCEPTED,
  /** To be looked at again. */
  @JsonProperty("doubtful")
  DOUBTFUL,
  /** Not to be used. */
  @JsonProperty("rejected")
  REJECTED;

  /** As in tables and files. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
