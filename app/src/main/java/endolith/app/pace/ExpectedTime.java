package endolith.app.pace;

import java.util.Arrays;

/** The seconds that each stage of a pair is expected to take. */
public final class ExpectedTime {
  /** To begin, look at the files, and end; also where there is nothing else to do. */
  private static final double BESIDES = 0.3;

  /** Of a pair of which nothing is known. */
  public static final ExpectedTime UNKNOWN = new ExpectedTime(new double[] {2.5, 1, 3, 3.5});

  private final double[] seconds;

  ExpectedTime(double[] seconds) {
    this.seconds = seconds.clone();
  }

  public double total() {
    return BESIDES + Arrays.stream(seconds).sum();
  }

  /**
   * Of one stage.
   *
   * @param stage 1 to 4
   */
  public double of(int stage) {
    return seconds[stage - 1];
  }
}
