package endolith.monitor.leak;

import java.util.Arrays;

/**
 * The growth of a series of baselines, which is a leak's if they climb significantly, by an amount
 * that matters, at a pace that does not slacken, without a single step that explains it all, and
 * without coming back down.
 *
 * @param line the robust trend, bytes per task
 * @param chance probability of such a rise without any trend
 * @param leaking whether all of that holds
 * @param settling whether it rises, but ever more slowly, as a process does that warms up
 */
record BaselineGrowth(TheilSen line, double chance, boolean leaking, boolean settling) {
  /** Fewer baselines are never called anything. */
  static final int LEAST = 5;

  /** Rises below this share of the baseline per task do no harm in any batch. */
  private static final double LEAST_PACE = 0.002;

  /** With few baselines, slow rises cannot be told from buffers that still find their size. */
  private static final double LEAST_EARLY_PACE = 0.014;

  private static final double CAUTION = 0.06;
  private static final int EARLY = 12;

  private static final double LATE_TO_EARLY = 0.65;

  /** A rise that slackens so that it will come to less than this share is a slow warm-up. */
  private static final double LARGEST_WARM_UP = 0.33;

  private static final double LARGEST_STEP = 0.5;
  private static final double DEEPEST_FALL = 0.35;
  private static final double CLIMB_TO_NOISE = 4;

  /**
   * @param baselines of the process, or of a part of its memory
   * @param whole what the whole process keeps: rises are judged as shares of that
   */
  static BaselineGrowth of(double[] baselines, double whole) {
    int n = baselines.length;
    TheilSen line = TheilSen.of(baselines);
    MannKendall trend = MannKendall.of(baselines);
    double floor = LEAST_PACE * Math.max(1, whole);
    double least = (n < EARLY ? LEAST_EARLY_PACE : LEAST_PACE + CAUTION / n) * whole;
    double climb = line.slope() * (n - 1);
    boolean rises =
        trend.chance() < allowedChance(n)
            && line.slope() > least
            && line.low() > floor / 2
            && climb > CLIMB_TO_NOISE * line.noise();
    double early = TheilSen.of(Arrays.copyOfRange(baselines, 0, (n + 1) / 2)).slope();
    double late = TheilSen.of(Arrays.copyOfRange(baselines, n / 2, n)).slope();
    // The fewest values say too little of a bend.
    boolean goesOn = n == LEAST || Parabola.of(calm(baselines)).comesTo() > LARGEST_WARM_UP * whole;
    boolean lasts = late > LATE_TO_EARLY * early && late > floor && goesOn;
    boolean leaking =
        rises && lasts && largestStep(baselines) < LARGEST_STEP * climb && !returns(baselines);
    return new BaselineGrowth(line, trend.chance(), leaking, rises && !lasts);
  }

  /** Asked again after each task, a healthy worker must not be suspected once in hundreds. */
  private static double allowedChance(int n) {
    return n <= LEAST + 1 ? 0.0084 : 0.0005;
  }

  /** From one baseline to the next that stays: a lone outlier is no step. */
  private static double largestStep(double[] values) {
    double largest = 0;
    for (int i = 1; i < values.length; i++) {
      double before = i > 1 ? Math.max(values[i - 1], values[i - 2]) : values[i - 1];
      double after = i + 1 < values.length ? Math.min(values[i], values[i + 1]) : values[i];
      largest = Math.max(largest, after - before);
    }
    return largest;
  }

  /** Whether it ever fell back by much of its whole rise; a lone outlier does not count. */
  private static boolean returns(double[] values) {
    double[] calm = calm(values);
    double rise = Arrays.stream(calm).max().orElse(0) - Arrays.stream(calm).min().orElse(0);
    double highest = calm[0];
    for (double value : calm) {
      if (value < highest - DEEPEST_FALL * rise) {
        return true;
      }
      highest = Math.max(highest, value);
    }
    return false;
  }

  private static double[] calm(double[] values) {
    double[] calm = values.clone();
    for (int i = 1; i + 1 < values.length; i++) {
      calm[i] = middleOfThree(values, i);
    }
    return calm;
  }

  private static double middleOfThree(double[] values, int at) {
    double a = values[at - 1];
    double b = values[at];
    double c = values[at + 1];
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  }
}
