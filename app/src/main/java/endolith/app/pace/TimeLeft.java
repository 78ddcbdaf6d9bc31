package endolith.app.pace;

import java.time.Duration;

/** How long work will still take, from what was expected of it and how it went so far. */
public final class TimeLeft {
  /** For so much of the time that was expected, that counts as much as what is seen; at most. */
  private static final double BELIEF = 0.25;

  private static final double MOST_BELIEF_SECONDS = 10;

  private TimeLeft() {}

  /**
   * @param expected seconds that all pairs were expected to take, each alone
   * @param done of them
   * @param longest what is left of the pair with the most left, in the same terms
   * @param atATime how many are worked on at a time, at least 1
   * @param elapsed since the beginning
   */
  public static Duration of(
      double expected, double done, double longest, int atATime, Duration elapsed) {
    double wall = elapsed.toMillis() / 1000.0;
    double belief = Math.min(MOST_BELIEF_SECONDS, BELIEF * expected / atATime);
    double slowness = belief > 0 ? (wall + belief) / (done / atATime + belief) : 1;
    double seconds = Math.max((expected - done) / atATime, longest) * slowness;
    return Duration.ofMillis(Math.round(1000 * Math.max(0, seconds)));
  }
}
