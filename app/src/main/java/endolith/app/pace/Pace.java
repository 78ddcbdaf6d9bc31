package endolith.app.pace;

import endolith.engine.task.Stage;
import java.util.Comparator;
import java.util.List;

/**
 * The pace of this machine: how long each stage takes for how many pixels, from the times of the
 * most similar pairs that it has done; before there are any, from those of another machine.
 *
 * @param seen the newest last
 */
public record Pace(List<StageTime> seen) {
  /** Of a machine with two processors, seconds per million pixels, beside those that any takes. */
  private static final double[] BUILT_IN = {0.025, 0.012, 0.035, 0.035};

  private static final double LEAST_SECONDS = 0.4;

  private static final double MEGAPIXEL = 1e6;

  /** One alone may have been disturbed; many would be of other sizes. */
  private static final int ASKED = 5;

  public Pace {
    seen = List.copyOf(seen);
  }

  /** Whether it rests on what this machine did. */
  public boolean hasSeenAny() {
    return !seen.isEmpty();
  }

  /** How long a stage will take. */
  double seconds(Stage stage, long pixels) {
    List<Double> alike =
        seen.stream()
            .filter(time -> time.stage() == stage.number())
            .sorted(Comparator.comparingDouble(time -> distance(time, pixels)))
            .limit(ASKED)
            .map(time -> time.seconds() * pixels / time.pixels())
            .sorted()
            .toList();
    return alike.isEmpty()
        ? LEAST_SECONDS + BUILT_IN[stage.number() - 1] * pixels / MEGAPIXEL
        : alike.get(alike.size() / 2);
  }

  /** How different the sizes are, whichever is larger. */
  private static double distance(StageTime time, long pixels) {
    return Math.abs(Math.log((double) time.pixels() / pixels));
  }

  /** How long a pair will take that has a worker for itself. */
  public ExpectedTime of(Work work) {
    double[] seconds = new double[Stage.values().length];
    for (Stage stage : Stage.values()) {
      if (work.stages().contains(stage.number())) {
        seconds[stage.number() - 1] = seconds(stage, work.pixels());
      }
    }
    return new ExpectedTime(seconds);
  }
}
