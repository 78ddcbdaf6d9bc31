package endolith.engine.synthetic;

/**
 * The dye of a generated pair: what only post shows.
 *
 * @param spotsPerMegapixel microbes per million pixels of rock, outside clusters, at least 0
 * @param patchShare share of the rock covered by stained patches, 0 to 0.9
 * @param strength brightness of spots and patches, 1 is typical, at least 0
 */
public record Dye(double spotsPerMegapixel, double patchShare, double strength) {

  /** Some microbes, in part clustered, and a few stained patches. */
  public static final Dye TYPICAL = new Dye(300, 0.04, 1);

  /** No dye at all. */
  public static final Dye NONE = new Dye(0, 0, 1);

  public Dye {
    if (!(spotsPerMegapixel >= 0)
        || !(patchShare >= 0)
        || !(patchShare <= 0.9)
        || !(strength >= 0)) {
      throw new IllegalArgumentException(
          "dye: spots and strength must be at least 0, patchShare from 0 to 0.9, were %s, %s, %s"
              .formatted(spotsPerMegapixel, strength, patchShare));
    }
  }
}
