package endolith.monitor.prediction;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A sum of terms that runs into a ceiling, as memory does that a program keeps within bounds: the
 * terms are learned from tasks below it, and the ceiling from those that would lie above.
 *
 * @param below learns what holds below the ceiling
 */
record CeilingLearner(PeakLearner below) implements PeakLearner {
  /** So near to the highest peak, tasks may have been held back by the same ceiling. */
  private static final double NEAR = 0.85;

  /** By as much do peaks at the ceiling differ from each other. */
  private static final double SPREAD = 0.92;

  private static final double LEAST_SHARE = 0.2;
  private static final int FEWEST = 5;
  private static final double[] HEIGHTS = {1, 0.97, 0.94, 0.9, 0.86};

  @Override
  public String name() {
    return "terms with a ceiling";
  }

  /** Only where many tasks of different shapes peak alike, at the top. */
  @Override
  public boolean isOfUse(Observations data) {
    double highest = highest(data);
    List<List<Integer>> shapes = data.shapes();
    long near =
        shapes.stream().filter(shape -> data.peaks()[shape.getFirst()] > NEAR * highest).count();
    return near >= Math.max(FEWEST, LEAST_SHARE * shapes.size()) && shapes.size() - near >= FEWEST;
  }

  @Override
  public PeakFit fit(Observations data) {
    PeakFit best = below.fit(data);
    double least = squares(best, data);
    for (double height : HEIGHTS) {
      double ceiling = height * highest(data);
      Observations lower = data.only(below(data, SPREAD * ceiling));
      if (lower.shapes().size() >= FEWEST) {
        PeakFit free = below.fit(lower);
        PeakFit fit = new Fit(free, ceiling(free, data, ceiling));
        double squares = squares(fit, data);
        if (squares < least) {
          least = squares;
          best = fit;
        }
      }
    }
    return best;
  }

  @Override
  public PeakLearner settled(Observations data) {
    return new CeilingLearner(below.settled(data));
  }

  /** The usual peak of those that are expected above. */
  private static double ceiling(PeakFit free, Observations data, double guess) {
    double[] held =
        IntStream.range(0, data.size())
            .filter(i -> free.predict(data.rows()[i]) > guess)
            .mapToDouble(i -> data.peaks()[i])
            .sorted()
            .toArray();
    return held.length == 0 ? guess : held[held.length / 2];
  }

  private static List<Integer> below(Observations data, double limit) {
    return IntStream.range(0, data.size()).filter(i -> data.peaks()[i] < limit).boxed().toList();
  }

  private static double squares(PeakFit fit, Observations data) {
    return IntStream.range(0, data.size())
        .mapToDouble(i -> fit.predict(data.rows()[i]) / data.peaks()[i] - 1)
        .map(error -> error * error)
        .sum();
  }

  private static double highest(Observations data) {
    return Arrays.stream(data.peaks()).max().orElse(0);
  }

  private record Fit(PeakFit free, double ceiling) implements PeakFit {

    @Override
    public double predict(double[] row) {
      return Math.min(ceiling, free.predict(row));
    }

    @Override
    public String text() {
      return String.format(Locale.ROOT, "%s, but at most %.4g", free.text(), ceiling);
    }
  }
}
