package endolith.engine.synthetic;

import endolith.engine.synthetic.noise.Hash;

/** A camera's sensor, and what it makes of the light: vignette, offset, noise, whole numbers. */
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

  Sensor(int seed, ImageSize size, Camera camera, Light light, boolean post) {
    this.seed = seed;
    this.size = size;
    this.camera = camera;
    this.light = light;
    this.post = post;
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
    if (post) {
      value += light.offset() + light.gradient() * x / (size.width() - 1);
    }
    return value;
  }

  /** The stored number of a pixel. */
  int stored(int x, int y, double exposed) {
    double value = exposed;
    if (light.noise() > 0) {
      double deviation = Math.sqrt(READ_NOISE * READ_NOISE + SHOT_NOISE * Math.max(0, exposed));
      value += light.noise() * deviation * NORMAL[Hash.of(seed, x, y) & MASK];
    }
    double number = value * camera.unit() + 0.5;
    return number <= 0 ? 0 : (int) Math.min(camera.maximum(), number);
  }

  /** The stored number in a channel that carries no signal: 0, now and then a little more. */
  int dark(int x, int y, int channel) {
    int hash = Hash.of(seed + 77 + channel, x, y);
    return (hash & 15) == 0 ? (int) camera.unit() : 0;
  }
}
