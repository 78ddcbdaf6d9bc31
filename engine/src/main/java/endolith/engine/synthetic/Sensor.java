package endolith.engine.synthetic;

import endolith.engine.synthetic.noise.Hash;
import endolith.engine.synthetic.overlay.CaptionLayer;
import endolith.engine.synthetic.overlay.ShadingLayer;

/**
 * A camera's sensor, and what it makes of the light: vignette, offset, noise, caption, whole
 * numbers.
 */
final class Sensor {
  private static final int MASK = (1 << 14) - 1;
  private static final float[] NORMAL = normal();
  private static final double READ_NOISE = 0.8;
  private static final double SHOT_NOISE = 0.04;

  private final int seed;
  private final ImageSize size;
  private final Camera camera;
  private final Light light;
  private final boolean post;
  private final ShadingLayer shading;
  private final CaptionLayer caption;

  Sensor(SyntheticSpec spec, boolean post) {
    this.post = post;
    seed = Hash.of(spec.seed(), post ? 8 : 9);
    size = post ? spec.post() : spec.pre();
    camera = post ? spec.camera() : spec.preCamera();
    light = spec.light();
    shading = new ShadingLayer(seed + 50, spec.overlay().shading());
    caption =
        new CaptionLayer(
            Hash.of(spec.seed(), 16),
            spec.overlay().caption(),
            spec.post().width(),
            spec.post().height());
  }

  /** Normal deviates by Box and Muller's method, for drawing from. */
  private static float[] normal() {
    float[] table = new float[MASK + 1];
    for (int i = 0; i < table.length; i++) {
      double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - Hash.unit(Hash.of(2 * i))));
      table[i] = (float) (radius * StrictMath.cos(2 * Math.PI * Hash.unit(Hash.of(2 * i + 1))));
    }
    return table;
  }

  /** What reaches the sensor at a pixel, 8-bit scale, from what comes from the section. */
  double exposed(double x, double y, double light8) {
    double value = light8;
    if (light.vignette() > 0) {
      double dx = (x - size.centreX()) / size.centreX();
      double dy = (y - size.centreY()) / size.centreY();
      value *= 1 - light.vignette() * 0.5 * (dx * dx + dy * dy);
    }
    value *= shading.at(x, y);
    if (post) {
      value += light.offset() + light.gradient() * x / (size.width() - 1);
    }
    return value;
  }

  /** The stored number of a pixel. */
  int stored(int x, int y, double exposed) {
    if (caption.covers(x, y)) {
      return written();
    }
    double value = exposed;
    if (light.noise() > 0) {
      double deviation = Math.sqrt(READ_NOISE * READ_NOISE + SHOT_NOISE * Math.max(0, exposed));
      value += light.noise() * deviation * NORMAL[Hash.of(seed, x, y) & MASK];
    }
    double number = value * camera.unit() + 0.5;
    return number <= 0 ? 0 : (int) Math.min(camera.maximum(), number);
  }

  private int written() {
    return (int) (caption.brightness() * camera.unit());
  }

  /** The stored number in a channel that carries no signal: 0, now and then a little more. */
  int dark(int x, int y, int channel) {
    if (caption.covers(x, y)) {
      return written();
    }
    int hash = Hash.of(seed + 77 + channel, x, y);
    return (hash & 15) == 0 ? (int) camera.unit() : 0;
  }
}
