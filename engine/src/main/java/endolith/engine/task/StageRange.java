package endolith.engine.task;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The stages that a task is to make.
 *
 * @param from 1 to 4: earlier stages must be there already
 * @param to 1 to 4, not before {@code from}: later stages are not made
 * @param force whether to make them again even if they are valid
 */
public record StageRange(
    @JsonProperty(value = "fromStage", required = true) int from,
    @JsonProperty(value = "toStage", required = true) int to,
    @JsonProperty(required = true) boolean force) {
  /** Whatever is not valid yet. */
  public static final StageRange ALL = new StageRange(1, Stage.values().length, false);

  public StageRange {
    if (from < 1 || to > Stage.values().length || from > to) {
      throw new IllegalArgumentException("stages " + from + " to " + to);
    }
  }

  /** The same, made again even if they are valid. */
  public StageRange forced() {
    return new StageRange(from, to, true);
  }
}
