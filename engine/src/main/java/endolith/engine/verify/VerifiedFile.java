package endolith.engine.verify;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A file that was read, or should have been.
 *
 * @param file path relative to the output folder, or to the raw folder if it is a raw file
 * @param bytes read of it
 */
public record VerifiedFile(String file, Kind kind, State state, long bytes) {

  /** The kind of a file. */
  public enum Kind {
    /** An image that a stage left. */
    @JsonProperty("checkpoint")
    CHECKPOINT,
    /** The manifest beside one. */
    @JsonProperty("manifest")
    MANIFEST,
    /** What persons decided on a pair. */
    @JsonProperty("review")
    REVIEW,
    /** An image of the raw folder. */
    @JsonProperty("raw")
    RAW
  }

  /** What was found. */
  public enum State {
    /** It is as its checksum says. */
    @JsonProperty("whole")
    WHOLE,
    /** 0.1.0 made it, without checksum; it can be read throughout and has one now. */
    @JsonProperty("added")
    ADDED,
    /** It is not as it was written, or cannot be read. */
    @JsonProperty("damaged")
    DAMAGED,
    /** It is recorded and not there. */
    @JsonProperty("missing")
    MISSING,
    /** A raw file that somebody has replaced since, as its size or time tell. */
    @JsonProperty("changed")
    CHANGED,
    /** Nothing is recorded of it: another program made it. */
    @JsonProperty("unknown")
    UNKNOWN
  }

  /** Whether it needs attention: a stage is to be made again, or a file restored. */
  public boolean isDamaged() {
    return state == State.DAMAGED || state == State.MISSING && kind != Kind.RAW;
  }
}
