package endolith.monitor.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;

/** A generated series of baselines of which it is known whether it leaks. */
record Trace(String name, boolean leaks, double pacePercent, List<TaskBaseline> baselines) {
  static final int TASKS = 200;
  private static final double BASE = 240e6;

  static List<Trace> all() {
    List<Trace> all = new ArrayList<>();
    for (int seed = 1; seed <= 3; seed++) {
      leaks(all, seed);
      healthy(all, seed);
    }
    return all;
  }

  private static void leaks(List<Trace> all, int seed) {
    for (double percent : new double[] {0.5, 1, 2, 3, 5, 10, 30}) {
      double noise = Math.min(percent / 8, 1.5);
      all.add(leak("leak of " + percent + " %", percent, noise, seed, k -> percent * k));
    }
    all.add(
        leak("leak after a warm-up", 2, .25, seed, k -> 2.8 * k + 40 * (1 - Math.exp(-k / .4))));
    all.add(leak("leak in a warm-up", 0, .25, seed, k -> 2 * k + 40 * (1 - Math.exp(-k / .7))));
    all.add(leak("leak in a noisy heap", 5, 1, seed, k -> 5 * k));
    all.add(leak("accelerating leak", 2, .3, seed, k -> 2 * k + 0.05 * k * k));
    all.add(leak("leak with one outlier", 3, .3, seed, k -> 3 * k + (k == 20 ? 80 : 0)));
    all.add(leak("leak from task 60 on", 0, .5, seed, k -> 3 * Math.max(0, k - 60)));
    all.add(leak("leak from task 100 on", 0, .3, seed, k -> 2 * Math.max(0, k - 100)));
    all.add(leak("leak under a sawtooth", 0, .3, seed, k -> 2.5 * k + 5.0 * (k % 4)));
    all.add(leak("a step every five tasks", 0, .3, seed, k -> 10 * Math.floor(k / 5.0)));
    all.add(leak("leak of every other task", 0, .3, seed, k -> 4 * Math.floor(k / 2.0)));
    all.add(leak("leak under tasks of all sizes", 0, .3, seed, k -> 2 * k + size(k, seed)));
    all.add(leak("fast leak that slows down to 2 %", 0, .3, seed, k -> 2 * k + 8 * Math.sqrt(k)));
  }

  private static void healthy(List<Trace> all, int seed) {
    for (double noise : new double[] {0, .2, 1, 3, 8}) {
      all.add(healthy("flat, noise " + noise + " %", noise, seed, k -> 0));
    }
    for (int period : new int[] {2, 3, 4, 5, 6}) {
      all.add(healthy("sawtooth of " + period, .3, seed, k -> 6.0 * (k % period)));
    }
    for (int period : new int[] {8, 12, 17}) {
      all.add(unsettled("collector's sawtooth of " + period, seed, k -> 9.0 * (k % period)));
    }
    for (double tau : new double[] {.7, 1.5, 2.5, 4}) {
      all.add(healthy("plateau, " + tau, .3, seed, k -> 60 * (1 - Math.exp(-k / tau))));
    }
    all.add(healthy("fragmentation", .3, seed, k -> 4 * Math.log1p(k)));
    all.add(healthy("one outlier", .3, seed, k -> k == 30 ? 150 : 0));
    all.add(healthy("early outlier", .3, seed, k -> k == 6 ? 50 : 0));
    all.add(healthy("one step that stays", .3, seed, k -> k >= 6 ? 25 : 0));
    all.add(healthy("step in the middle", .3, seed, k -> k >= 100 ? 25 : 0));
    all.add(healthy("three steps", .3, seed, k -> k >= 90 ? 30 : k >= 50 ? 20 : k >= 10 ? 10 : 0));
    all.add(healthy("decreasing", .5, seed, k -> -0.2 * k));
    all.add(healthy("slow wave", .3, seed, k -> 8 * Math.sin(k / 5.0)));
    all.add(healthy("falls after the start", .3, seed, k -> 40 * Math.exp(-k / 4.0)));
    all.add(healthy("long plateau", .3, seed, k -> 35 * (1 - Math.exp(-k / 5.0))));
    for (double tau : new double[] {5, 7, 10, 15}) {
      all.add(healthy("low plateau, " + tau, .3, seed, k -> 12 * (1 - Math.exp(-k / tau))));
    }
    for (double tau : new double[] {6, 8, 10}) {
      for (double rise : new double[] {20, 28, 35}) {
        all.add(slow(rise, tau, .1, seed));
      }
    }
    all.add(healthy("tasks of all sizes", .3, seed, k -> size(k, seed)));
    all.add(healthy("large tasks first", .3, seed, k -> 20 * Math.exp(-k / 60.0)));
    all.add(healthy("outlier at the end", .3, seed, k -> k == 199 ? 200 : 0));
    all.add(healthy("outliers one after another", .3, seed, k -> k >= 9 && k <= 11 ? 60 : 0));
    all.add(healthy("long wave", .3, seed, k -> 8 * Math.sin(k / 10.0)));
    all.add(healthy("steps up and down", .3, seed, k -> 15 * (k / 20 % 2)));
    all.add(drifting("noise that lingers", seed));
  }

  /** A warm-up by so many per cent that takes some three times {@code tau} tasks. */
  static Trace slow(double rise, double tau, double noise, int seed) {
    return healthy(
        "slow warm-up by %s %%, %s".formatted(rise, tau),
        noise,
        seed,
        k -> rise * (1 - Math.exp(-k / tau)));
  }

  /** What is kept of a task's size, in per cent of the baseline. */
  private static double size(int task, int seed) {
    return 12 * new Random(seed * 1_000_003L + task).nextDouble();
  }

  private static Trace leak(
      String name, double percent, double noise, int seed, IntToDoubleFunction excess) {
    return of(name, true, percent, noise, seed, true, excess);
  }

  private static Trace healthy(String name, double noise, int seed, IntToDoubleFunction excess) {
    return of(name, false, 0, noise, seed, true, excess);
  }

  private static Trace unsettled(String name, int seed, IntToDoubleFunction excess) {
    return of(name, false, 0, 1, seed, false, excess);
  }

  private static Trace drifting(String name, int seed) {
    Random random = new Random(seed);
    double[] value = {0};
    return of(
        name, false, 0, 0, seed, true, k -> value[0] = 0.5 * value[0] + random.nextGaussian());
  }

  private static Trace of(
      String name,
      boolean leaks,
      double percent,
      double noise,
      int seed,
      boolean settled,
      IntToDoubleFunction excess) {
    Random random = new Random(seed * 7919L + name.hashCode());
    List<TaskBaseline> baselines = new ArrayList<>();
    for (int task = 0; task < TASKS; task++) {
      double share = 1 + (excess.applyAsDouble(task) + noise * random.nextGaussian()) / 100;
      long baseline = (long) (BASE * share);
      TaskBaseline mark = TaskBaseline.settled(baseline, baseline + 200_000_000);
      baselines.add(seen(mark, settled, true));
    }
    return new Trace(name + " (" + seed + ")", leaks, percent, baselines);
  }

  /** The number of tasks after which a leak is first called, asked after every task; 0 if never. */
  int firstAlarm() {
    MemoryLimits roomy = new MemoryLimits(Long.MAX_VALUE, 8L << 30);
    for (int done = 1; done <= baselines.size(); done++) {
      if (LeakJudge.judge(baselines.subList(0, done), roomy).verdict() == LeakVerdict.LEAK) {
        return done;
      }
    }
    return 0;
  }

  /** The same memory under other circumstances. */
  static TaskBaseline seen(TaskBaseline baseline, boolean settled, boolean calm) {
    return new TaskBaseline(
        baseline.residentBytes(),
        baseline.peakBytes(),
        baseline.heapBytes(),
        baseline.nativeBytes(),
        baseline.mappedBytes(),
        settled,
        calm);
  }
}
