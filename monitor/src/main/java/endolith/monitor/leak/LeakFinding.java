package endolith.monitor.leak;

import java.util.Optional;
import java.util.OptionalInt;

/** The verdict on one worker process, with the figures that it rests on. */
public sealed interface LeakFinding {

  LeakVerdict verdict();

  /** Robust trend of the baselines; 0 if there are too few. */
  default double bytesPerTask() {
    return 0;
  }

  /** 0 to 1: one less the probability of such a rise by chance; 0 if nothing was tested. */
  default double confidence() {
    return 0;
  }

  /** How many more tasks fit before memory runs out, if it is a leak and that can be told. */
  default OptionalInt tasksLeft() {
    return OptionalInt.empty();
  }

  /**
   * The worker keeps more after every task.
   *
   * @param tasks how many baselines it rests on, warm-up left out
   * @param part where the growth is, if that can be told
   */
  record Leak(
      int tasks,
      double bytesPerTask,
      double confidence,
      Optional<GrowingPart> part,
      OptionalInt tasksLeft)
      implements LeakFinding {
    @Override
    public LeakVerdict verdict() {
      return LeakVerdict.LEAK;
    }
  }

  /**
   * Memory rises above the budget within a task, and returns.
   *
   * @param keptBytes after the last task
   */
  record HighPeak(long peakBytes, long budgetBytes, long keptBytes) implements LeakFinding {
    @Override
    public LeakVerdict verdict() {
      return LeakVerdict.HIGH_PEAK;
    }
  }

  /**
   * Memory returns after each task.
   *
   * @param tasks how many baselines it rests on, warm-up left out
   * @param keptBytes after the last task
   */
  record Stable(int tasks, double bytesPerTask, double confidence, long keptBytes)
      implements LeakFinding {
    @Override
    public LeakVerdict verdict() {
      return LeakVerdict.STABLE;
    }
  }

  /**
   * The baseline rises, which is no leak yet.
   *
   * @param slackening whether ever more slowly, as a process does that warms up
   */
  record Rising(double bytesPerTask, double confidence, boolean slackening) implements LeakFinding {
    @Override
    public LeakVerdict verdict() {
      return LeakVerdict.NOT_ENOUGH_DATA;
    }
  }

  /**
   * There are too few baselines.
   *
   * @param tasks after the warm-up
   * @param least how many it takes
   */
  record TooFew(int tasks, int least) implements LeakFinding {
    @Override
    public LeakVerdict verdict() {
      return LeakVerdict.NOT_ENOUGH_DATA;
    }
  }

  /** A finding of an earlier run, with what its history has kept of it. */
  record Recorded(LeakVerdict verdict, double bytesPerTask, double confidence)
      implements LeakFinding {}
}
