package endolith.engine.subtract;

import java.util.Optional;

/**
 * The mineral background as a line: {@code post = slope · pre + offset}, fitted robustly to block
 * means so that dye, which only ever brightens post, does not count.
 *
 * @param usable whether there was enough to fit; if not, the figures are NaN
 * @param slope how much brighter the minerals became, a factor
 * @param offset what was added to post everywhere, brightness units
 * @param slopeError standard error of the slope
 * @param offsetError standard error of the offset, brightness units
 * @param proportional slope of the line through 0, a factor
 * @param level mean post brightness of the groups, above what post shows without light
 * @param blocks of 4 × 4 px without gaps that there were to fit
 * @param groups brightness groups that agree with the line; if it is not usable, those that there
 *     were
 * @param missing why it is not usable; empty if it is
 */
public record BackgroundLine(
    boolean usable,
    double slope,
    double offset,
    double slopeError,
    double offsetError,
    double proportional,
    double level,
    int blocks,
    int groups,
    Optional<NoLine> missing) {

  /** Offsets below this share of the level cannot be told from dye and noise. */
  private static final double SMALLEST_OFFSET = 0.003;

  /** What dye feigns where there is no offset, typically, share of the level. */
  private static final double FEIGNED_OFFSET = 0.002;

  /**
   * Offsets below this share of the level may be feigned where most bright minerals are missing.
   */
  private static final double POSSIBLY_FEIGNED = 0.05;

  /** Offsets below this share of the level leave nothing in the difference that a person sees. */
  private static final double LARGE_OFFSET = 0.015;

  /** Whether the offset is beyond what its error, dye and noise could feign. */
  public boolean hasOffset() {
    return usable
        && Math.abs(offset) > 4 * offsetError
        && Math.abs(offset) > SMALLEST_OFFSET * level;
  }

  /** Whether a person should know of the offset. */
  public boolean hasLargeOffset() {
    return hasOffset() && Math.abs(offset) > LARGE_OFFSET * level;
  }

  /**
   * The slope if there is an offset; if not, as much of the slope of the line through 0 as the
   * offset is known less well than what dye feigns.
   */
  public double scale() {
    return scale(freedom());
  }

  /**
   * @param freedom share of the slope; the rest is that of the line through 0
   */
  double scale(double freedom) {
    return freedom * slope + (1 - freedom) * proportional;
  }

  /** By how much the scale is off, about, if an offset so small is none. */
  double feignedByOffset() {
    return Math.abs(offset) < POSSIBLY_FEIGNED * level ? Math.abs(slope - proportional) / 2 : 0;
  }

  /** Share of the slope in the scale: 1 with an offset, 0 if nothing is known of it. */
  double freedom() {
    double feigned = FEIGNED_OFFSET * level;
    return hasOffset() ? 1 : feigned * feigned / (feigned * feigned + offsetError * offsetError);
  }

  /** This line, known no better than places agree on its slope, as a share of it. */
  BackgroundLine lessSure(double share) {
    return new BackgroundLine(
        usable,
        slope,
        offset,
        Math.hypot(slopeError, share * slope),
        Math.hypot(offsetError, share * level),
        proportional,
        level,
        blocks,
        groups,
        missing);
  }

  /**
   * The line in the images' own brightness, if this one begins where there is no light. Its slope
   * is the scale then: nothing ties the line to 0.
   */
  BackgroundLine from(Pedestals pedestals) {
    if (!pedestals.isThere() || !usable) {
      return this;
    }
    return new BackgroundLine(
        true,
        slope,
        offset + pedestals.post() - slope * pedestals.pre(),
        slopeError,
        Math.hypot(offsetError, slopeError * pedestals.pre()),
        slope,
        level,
        blocks,
        groups,
        missing);
  }

  static BackgroundLine unusable(NoLine missing, int blocks, int groups) {
    double none = Double.NaN;
    return new BackgroundLine(
        false, none, none, none, none, none, none, blocks, groups, Optional.of(missing));
  }
}
