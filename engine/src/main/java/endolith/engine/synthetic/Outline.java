package endolith.engine.synthetic;

import endolith.engine.synthetic.noise.Hash;
import endolith.engine.synthetic.noise.SplineNoise;

/**
 * The outline of the rock: an irregular body with one sawn side, optionally with a part broken off.
 */
final class Outline {
  private static final double COARSE = 0.075;
  private static final double MIDDLE = 0.03;
  private static final double FINE = 0.006;
  private static final double WIGGLE = SplineNoise.BOUND * (COARSE + MIDDLE + FINE);

  private final boolean everywhere;
  private final double centreX;
  private final double centreY;
  private final double radius;
  private final double cos;
  private final double sin;
  private final double sawn;
  private final SplineNoise coarse;
  private final SplineNoise middle;
  private final SplineNoise fine;
  private final double breakCos;
  private final double breakSin;
  private double breakAt = Double.POSITIVE_INFINITY;

  Outline(int seed, ImageSize size, Rock rock) {
    everywhere = rock.fillsFrame();
    radius = rock.size() * size.shorterSide() / 2;
    double room = 0.06 * size.shorterSide() * (1 - Math.min(1, rock.size()));
    centreX = size.centreX() + room * (2 * Hash.unit(Hash.of(seed + 11)) - 1);
    centreY = size.centreY() + room * (2 * Hash.unit(Hash.of(seed + 12)) - 1);
    double angle = 2 * Math.PI * Hash.unit(Hash.of(seed + 13));
    cos = Math.cos(angle);
    sin = Math.sin(angle);
    sawn = 0.72 + 0.12 * Hash.unit(Hash.of(seed + 14));
    coarse = new SplineNoise(seed + 20, 0.55 * radius);
    middle = new SplineNoise(seed + 30, 0.17 * radius);
    fine = new SplineNoise(seed + 40, Math.max(9, 0.02 * radius));
    double breaking = 2 * Math.PI * Hash.unit(Hash.of(seed + 15));
    breakCos = Math.cos(breaking);
    breakSin = Math.sin(breaking);
    if (rock.missing() > 0) {
      breakAt = breakFor(rock.missing(), size);
    }
  }

  /**
   * Distance inside the outline in pixels, about; negative outside. Meant for where it is small.
   *
   * @param broken whether what broke off is to be left out
   */
  double depth(double x, double y, boolean broken) {
    double whole = everywhere ? 1e6 : wholeDepth(x, y);
    if (!broken || Double.isInfinite(breakAt) || whole < -50) {
      return whole;
    }
    double along = x * breakCos + y * breakSin;
    double ragged = radius * 0.06 * middle.at(y, x) + 2 * fine.at(x, y);
    return Math.min(whole, breakAt - along + ragged);
  }

  private double wholeDepth(double x, double y) {
    double u = ((x - centreX) * cos + (y - centreY) * sin) / radius;
    double v = ((y - centreY) * cos - (x - centreX) * sin) / radius;
    double body = 1 - Math.sqrt(u * u * 0.8 + v * v * 1.25);
    double smooth = Math.min(body, sawn - u);
    if (Math.abs(smooth) > WIGGLE + 0.05) {
      return smooth * radius;
    }
    double rough = FINE * fine.at(x, y);
    double eroded = COARSE * coarse.at(x, y) + MIDDLE * middle.at(x, y);
    return radius * (Math.min(body + eroded, sawn - u) + rough);
  }

  /** The position of the break that leaves the wanted share of the rock away. */
  private double breakFor(double missing, ImageSize size) {
    int steps = 160;
    double[] along = new double[steps * steps];
    int count = 0;
    for (int i = 0; i < steps * steps; i++) {
      double x = (i % steps + 0.5) / steps * size.width();
      double y = (i / steps + 0.5) / steps * size.height();
      if (everywhere || wholeDepth(x, y) > 0) {
        along[count++] = x * breakCos + y * breakSin;
      }
    }
    java.util.Arrays.sort(along, 0, count);
    return along[(int) Math.min(count - 1, Math.round(count * (1 - missing)))];
  }
}
