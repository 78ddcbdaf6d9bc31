package endolith.engine.synthetic;

/**
 * The rock section of a generated pair.
 *
 * @param size mean diameter of the rock over the shorter side of post, above 0
 * @param fillsFrame whether the rock reaches beyond every edge, so that no outline is seen
 * @param grainSize mean diameter of a mineral grain in pixels, at least 12
 * @param cracks whether there are cracks and holes
 * @param missing share of the rock that broke off before post was taken, 0 to below 1
 * @param different whether pre shows another rock: no pair that could be aligned
 * @param blank whether pre shows no rock at all: no pair that could be aligned
 * @param blankPost whether post shows no rock at all: no pair that could be aligned
 * @param renewed share of the texture that is another one in pre, 0 to 1: neighbouring sections
 */
public record Rock(
    double size,
    boolean fillsFrame,
    double grainSize,
    boolean cracks,
    double missing,
    boolean different,
    boolean blank,
    boolean blankPost,
    double renewed) {

  /** A rock that takes most of the frame, with grains of some 70 pixels. */
  public static final Rock TYPICAL = new Rock(0.78, false, 70, true, 0, false, false, false, 0);

  public Rock {
    if (!(size > 0)
        || !(grainSize >= 12)
        || !(missing >= 0)
        || !(missing < 1)
        || !(renewed >= 0)
        || !(renewed <= 1)) {
      throw new IllegalArgumentException(
          "rock: size must be above 0, grainSize at least 12, missing from 0 to below 1, renewed from 0 to 1, were %s, %s, %s, %s"
              .formatted(size, grainSize, missing, renewed));
    }
  }
}
