package endolith.engine.synthetic;

/**
 * Illumination and optics. Levels are on the 8-bit scale whatever the depth of the file.
 *
 * @param gain brightness of the same mineral in post over pre: the true scale, above 0, unless post
 *     saturates
 * @param level mean brightness of the rock, geometric mean of the two images, above 0
 * @param offset added to every pixel of post
 * @param gradient further added to post, from 0 at the left edge to this at the right edge
 * @param vignette loss of light in the corners of either image, 0 to 1
 * @param defocus standard deviation of the additional blur of pre, pixels of the section, at least
 *     0
 * @param noise multiple of the typical shot and read noise, at least 0
 * @param saturated share of the rock that is white in post, 0 to below 1; if not 0, post is exposed
 *     so, whatever the gain
 */
public record Light(
    double gain,
    double level,
    double offset,
    double gradient,
    double vignette,
    double defocus,
    double noise,
    double saturated) {

  /** Post 1.4 times brighter than pre, typical noise, nothing else wrong. */
  public static final Light TYPICAL = new Light(1.4, 45, 0, 0, 0, 0, 1, 0);

  public Light {
    if (!(gain > 0)
        || !(level > 0)
        || !(vignette >= 0)
        || !(vignette <= 1)
        || !(defocus >= 0)
        || !(noise >= 0)
        || !(saturated >= 0)
        || !(saturated < 1)) {
      throw new IllegalArgumentException(
          "light: gain and level must be above 0, vignette from 0 to 1, defocus and noise at least"
              + " 0, saturated from 0 to below 1: "
              + "gain %s, level %s, vignette %s, defocus %s, noise %s, saturated %s"
                  .formatted(gain, level, vignette, defocus, noise, saturated));
    }
  }
}
