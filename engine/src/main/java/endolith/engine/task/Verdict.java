package endolith.engine.task;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** The verdicts on whether a task's alignment can be trusted. */
public enum Verdict {
  /** Well supported. */
  @JsonProperty("aligned")
  ALIGNED,
  /** Probably right, but a person should look. */
  @JsonProperty("check")
  CHECK,
  /** Not aligned: the difference image must not be used. */
  @JsonProperty("failed")
  FAILED;

  /** As in tables and files. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
