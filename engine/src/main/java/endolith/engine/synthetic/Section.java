package endolith.engine.synthetic;

import endolith.engine.synthetic.noise.Hash;
import endolith.engine.synthetic.noise.SplineNoise;

/**
 * The rock section in continuous coordinates (those of post's pixels), free of camera and dye, as
 * some optics would show it.
 */
final class Section {
  private static final double[] PERIODS = {3.2, 7.5, 19, 53, 170};
  private static final double[] STRENGTHS = {0.085, 0.095, 0.09, 0.07, 0.10};

  /** Width of edges as the optics show them, pixels. */
  private static final double EDGE = 1.6;

  private static final double GLASS = 0.02;

  private final int seed;
  private final Rock rock;
  private final Outline outline;
  private final SplineNoise[] octaves = new SplineNoise[PERIODS.length];
  private final SplineNoise lithology;
  private final SplineNoise dust;
  private final double crackWidth;
  private final double warp;
  private final double normal;

  Section(int seed, ImageSize size, Rock rock) {
    this.seed = seed;
    this.rock = rock;
    outline = new Outline(seed, size, rock);
    for (int i = 0; i < octaves.length; i++) {
      octaves[i] = new SplineNoise(seed + 200 + 10 * i, PERIODS[i]);
    }
    double region = Math.max(220, 0.2 * Math.min(1, rock.size()) * size.shorterSide());
    lithology = new SplineNoise(seed + 300, region);
    crackWidth = 1.4 * 3 / region;
    dust = new SplineNoise(seed + 310, 5);
    warp = Math.min(0.16 * rock.grainSize(), 12);
    normal = 1 / meanOver(size);
  }

  /** The seed of the section that an image shows. */
  static int seed(SyntheticSpec spec, boolean post) {
    return Hash.of(spec.seed(), !post && spec.rock().different() ? 2 : 1);
  }

  /** A reader of the grains, for one thread. */
  Grains grains() {
    return new Grains(Hash.of(seed + 100), rock.grainSize(), EDGE);
  }

  /**
   * How much of a point is rock, 0 to 1.
   *
   * @param broken whether the part that broke off is gone
   */
  double inside(double x, double y, boolean broken) {
    return step(0.5 + outline.depth(x, y, broken) / (2 * EDGE));
  }

  /** Brightness of the minerals where there is rock; mean 1 over the rock. */
  double mineral(double x, double y, Grains grains) {
    return normal * raw(x, y, grains);
  }

  /** Brightness of glass and dust beside the rock. */
  double glass(double x, double y) {
    double speck = Math.max(0, dust.at(x, y) - 2.2);
    return GLASS + 0.9 * speck * speck;
  }

  private double raw(double x, double y, Grains grains) {
    double n1 = octaves[1].at(x, y);
    double n2 = octaves[2].at(x, y);
    double n3 = octaves[3].at(x, y);
    double n4 = octaves[4].at(x, y);
    double broad = lithology.at(x, y);
    grains.moveTo(x + warp * n3 + 0.25 * warp * n2, y + warp * n4 - 0.4 * warp * n3);
    double texture = STRENGTHS[0] * octaves[0].at(x, y) + STRENGTHS[1] * n1 + STRENGTHS[2] * n2;
    double value =
        grains.brightness()
            * (1 + grains.mottling() * texture + STRENGTHS[3] * n3)
            * (1 + 0.16 * broad + STRENGTHS[4] * n4)
            * (1 - 0.5 * grains.boundary() * step(0.7 + 0.4 * n2));
    value += 0.9 * ridge((n4 + 0.22 * n3 - 0.9) / 0.07) * (1 + 0.25 * n1);
    if (rock.cracks()) {
      double crack =
          ridge((broad + 0.2 * n4 + 0.06 * n3 + 0.05) / (2 * crackWidth)) * step(0.8 + n4);
      double hole = step(1.2 * (n3 + 0.35 * n2 - 2.1));
      value *= (1 - 0.93 * crack) * (1 - 0.9 * hole);
    }
    return Math.max(0.02, value);
  }

  private double meanOver(ImageSize size) {
    Grains grains = grains();
    double sum = 0;
    int count = 0;
    int steps = 96;
    for (int i = 0; i < steps * steps; i++) {
      double x = (i % steps + 0.5) / steps * size.width();
      double y = (i / steps + 0.5) / steps * size.height();
      if (inside(x, y, false) > 0.5) {
        sum += raw(x, y, grains);
        count++;
      }
    }
    return count == 0 ? 1 : sum / count;
  }

  /** 0 below 0, 1 above 1, smooth between. */
  static double step(double t) {
    if (t <= 0) {
      return 0;
    }
    return t >= 1 ? 1 : t * t * (3 - 2 * t);
  }

  /** A smooth bump of height 1 over −1 to 1. */
  private static double ridge(double t) {
    double r = 1 - t * t;
    return r <= 0 ? 0 : r * r;
  }
}
