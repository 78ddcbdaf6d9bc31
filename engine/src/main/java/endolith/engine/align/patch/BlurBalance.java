package endolith.engine.align.patch;

import endolith.engine.align.fit.PatchMatch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Blur that makes a sharper image as soft as its defocused partner: otherwise the detail that only
 * one of them shows acts as noise.
 *
 * @param post σ of the blur to give to post, level px
 * @param pre σ of the blur to give to pre, level px; one of the two is 0
 */
public record BlurBalance(double post, double pre) {
  public static final BlurBalance NONE = new BlurBalance(0, 0);

  private static final double[] STEPS = {0.7, 1, 1.4, 2, 2.8, 4};
  private static final double GENTLE = 1;
  private static final int SAMPLES = 16;

  /** A blur must raise the correlation by this much to be worth it. */
  private static final double GAIN = 0.01;

  /**
   * The balance at which patches correlate best where the map says.
   *
   * @param matches from whose positions samples are taken
   */
  public static BlurBalance of(PatchMatcher matcher, List<PatchMatch> matches, PatchSurvey survey)
      throws IOException {
    // The two gentle ones tell which image is the sharper one, if any: most often none.
    BlurBalance first =
        best(
            List.of(NONE, blurred(GENTLE, true), blurred(GENTLE, false)), matcher, matches, survey);
    if (first.equals(NONE)) {
      return NONE;
    }
    boolean ofPost = first.post() > 0;
    List<BlurBalance> candidates = new ArrayList<>(List.of(NONE));
    for (double step : STEPS) {
      candidates.add(blurred(step, ofPost));
    }
    return best(candidates, matcher, matches, survey);
  }

  private static BlurBalance best(
      List<BlurBalance> candidates,
      PatchMatcher matcher,
      List<PatchMatch> matches,
      PatchSurvey survey)
      throws IOException {
    int count = Math.min(SAMPLES, matches.size());
    double[] sums = new double[candidates.size()];
    survey
        .executor()
        .<Optional<double[]>>ordered(
            count,
            survey.cancel(),
            i -> matcher.correlations(matches.get(i * matches.size() / count).post(), candidates),
            (i, correlations) -> {
              for (int k = 0; k < sums.length && correlations.isPresent(); k++) {
                sums[k] += correlations.get()[k];
              }
            });
    int best = 0;
    for (int k = 1; k < sums.length; k++) {
      double needed = best == 0 ? GAIN * count : 0;
      best = sums[k] > sums[best] + needed ? k : best;
    }
    return candidates.get(best);
  }

  /** Whether the difference is too small to measure again for. */
  public boolean isNear(BlurBalance other) {
    return Math.abs(post - other.post) <= 0.75 && Math.abs(pre - other.pre) <= 0.75;
  }

  /** The same blur, given in pixels of level {@code from}, in pixels of another level. */
  public BlurBalance at(int from, int level) {
    double factor = Math.scalb(1.0, from - level);
    return new BlurBalance(factor * post, factor * pre);
  }

  private static BlurBalance blurred(double sigma, boolean post) {
    return post ? new BlurBalance(sigma, 0) : new BlurBalance(0, sigma);
  }
}
