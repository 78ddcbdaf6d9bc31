package endolith.monitor.leak;

import java.util.Arrays;
import java.util.Optional;

/**
 * The robust line through what a process kept after each task, its warm-up left out, and of long
 * runs all but the latest tasks: the same that the verdict rests on.
 *
 * @param firstTask the first task that counts, from 0
 * @param bytesAtFirst the line's value there
 * @param bytesPerTask its slope
 */
public record BaselineTrend(int firstTask, double bytesAtFirst, double bytesPerTask) {
  private static final int FEWEST = 4;

  /**
   * @param baselines one for each task in order
   * @return empty if there are too few
   */
  public static Optional<BaselineTrend> of(double[] baselines) {
    if (baselines.length < LeakJudge.WARM_UP + FEWEST) {
      return Optional.empty();
    }
    int first = Math.max(LeakJudge.WARM_UP, baselines.length - LeakJudge.MEMORY);
    TheilSen line = TheilSen.of(Arrays.copyOfRange(baselines, first, baselines.length));
    return Optional.of(new BaselineTrend(first, line.intercept(), line.slope()));
  }

  /** The line's value at a task. */
  public double bytesAt(int task) {
    return bytesAtFirst + bytesPerTask * (task - firstTask);
  }
}
