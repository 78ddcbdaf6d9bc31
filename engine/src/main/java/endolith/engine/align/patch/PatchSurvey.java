package endolith.engine.align.patch;

import endolith.engine.align.fit.PatchMatch;
import endolith.engine.align.transform.Point;
import endolith.engine.task.CancelToken;
import endolith.engine.task.OrderedExecutor;
import endolith.engine.task.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Measures many patches with all threads of the task; results come in the order of the positions.
 */
public record PatchSurvey(OrderedExecutor executor, CancelToken cancel, Progress progress) {

  /** Matches whose textures resemble each other at least by {@code leastCorrelation}. */
  public List<PatchMatch> matches(
      PatchMatcher matcher, List<Point> positions, double leastCorrelation) throws IOException {
    List<PatchMatch> matches = new ArrayList<>();
    progress.expect(positions.size());
    executor.ordered(
        positions.size(),
        cancel,
        i -> matcher.match(positions.get(i)),
        (i, match) -> {
          progress.advance(1);
          match.filter(m -> m.correlation() >= leastCorrelation).ifPresent(matches::add);
        });
    return matches;
  }

  /** What is found at each position; empty where an image has no pixels or no stable answer. */
  public List<Optional<PatchMatch>> measured(PatchMatcher matcher, List<Point> positions)
      throws IOException {
    List<Optional<PatchMatch>> found = new ArrayList<>();
    progress.expect(positions.size());
    executor.<Optional<PatchMatch>>ordered(
        positions.size(),
        cancel,
        i -> matcher.match(positions.get(i)),
        (i, match) -> {
          progress.advance(1);
          found.add(match);
        });
    return found;
  }

  /** Correlation as mapped at each position; empty where an image has no pixels. */
  public List<Optional<Double>> asMapped(PatchMatcher matcher, List<Point> positions)
      throws IOException {
    List<Optional<Double>> correlations = new ArrayList<>();
    progress.expect(positions.size());
    executor.<Optional<Double>>ordered(
        positions.size(),
        cancel,
        i -> matcher.correlationAsMapped(positions.get(i)),
        (i, correlation) -> {
          progress.advance(1);
          correlations.add(correlation);
        });
    return correlations;
  }

  /** Correlations as mapped, in ascending order. */
  public double[] correlations(PatchMatcher matcher, List<Point> positions) throws IOException {
    return asMapped(matcher, positions).stream()
        .flatMap(Optional::stream)
        .mapToDouble(Double::doubleValue)
        .sorted()
        .toArray();
  }
}
