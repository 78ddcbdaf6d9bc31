package endolith.app.choose;

import endolith.engine.task.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What the run that goes on does with a pair just now.
 *
 * @param stage that it is in, 1 to 4; 0 before the first
 * @param percent of the stage that is done
 * @param outcome null until it is over
 */
public record Live(boolean begun, int stage, int percent, @Nullable Outcome outcome) {
  /** Its turn has not come. */
  public static final Live WAITING = new Live(false, 0, 0, null);

  public static Live over(Outcome outcome) {
    return new Live(true, 0, 0, outcome);
  }

  /**
   * Being worked on.
   *
   * @param share of the stage that is done, 0 to 1
   */
  public static Live in(int stage, double share) {
    return new Live(true, stage, (int) (100 * share), null);
  }
}
