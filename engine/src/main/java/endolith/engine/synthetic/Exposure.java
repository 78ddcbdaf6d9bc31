package endolith.engine.synthetic;

import java.util.Arrays;

/**
 * How bright the two images of a pair are.
 *
 * @param post mean brightness of the rock, 8-bit scale
 * @param pre as {@code post}
 * @param gain brightness of the same mineral in post over pre
 */
record Exposure(double post, double pre, double gain) {
  private static final int STEPS = 160;
  private static final double WHITE = 255;

  static Exposure of(SyntheticSpec spec) {
    Light light = spec.light();
    double half = Math.sqrt(light.gain());
    double pre = light.level() / half;
    if (light.saturated() == 0) {
      return new Exposure(light.level() * half, pre, light.gain());
    }
    double post = saturating(spec, light.saturated());
    return new Exposure(post, pre, post / pre);
  }

  /** The level at which the brightest share of the rock is white. */
  private static double saturating(SyntheticSpec spec, double share) {
    Section section = new Section(Section.seed(spec, true), spec.post(), spec.rock());
    Grains grains = section.grains();
    double[] minerals = new double[STEPS * STEPS];
    int count = 0;
    for (int i = 0; i < STEPS * STEPS; i++) {
      double x = (i % STEPS + 0.5) / STEPS * spec.post().width();
      double y = (i / STEPS + 0.5) / STEPS * spec.post().height();
      if (section.inside(x, y, true) > 0.5) {
        minerals[count++] = section.mineral(x, y, grains);
      }
    }
    Arrays.sort(minerals, 0, count);
    double room = Math.max(1, WHITE - spec.light().offset() - spec.overlay().pattern().base());
    return count == 0 ? WHITE : room / minerals[(int) (count * (1 - share))];
  }
}
