package endolith.engine.synthetic;

import endolith.engine.synthetic.noise.Hash;

/**
 * A smooth displacement of the section: two waves across each other. {@code bent = flat + (x, y)}
 * at the flat point; all in pixels of post.
 *
 * @param amplitude largest displacement in pixels
 * @param directionX of the first wave's displacement, unit vector
 * @param directionY as {@code directionX}
 * @param firstX wave vector of the first wave, radians per pixel
 * @param firstY as {@code firstX}
 * @param firstPhase radians
 * @param secondX wave vector of the second wave, which displaces at a right angle to the first
 * @param secondY as {@code secondX}
 * @param secondPhase radians
 */
public record Bend(
    double amplitude,
    double directionX,
    double directionY,
    double firstX,
    double firstY,
    double firstPhase,
    double secondX,
    double secondY,
    double secondPhase) {
  private static final double FIRST = 0.8;
  private static final double SECOND = 0.6;
  private static final int ITERATIONS = 60;

  static Bend of(SyntheticSpec spec) {
    int seed = Hash.of(spec.seed(), 5);
    double wave = 2 * Math.PI / spec.post().shorterSide();
    double first = Hash.unit(Hash.of(seed)) * 2 * Math.PI;
    double direction = Hash.unit(Hash.of(seed + 2)) * 2 * Math.PI;
    double second = first + 1 + Hash.unit(Hash.of(seed + 1));
    return new Bend(
        spec.geometry().bend(),
        Math.cos(direction),
        Math.sin(direction),
        0.9 * wave * Math.cos(first),
        0.9 * wave * Math.sin(first),
        Hash.unit(Hash.of(seed + 3)) * 2 * Math.PI,
        1.15 * wave * Math.cos(second),
        1.15 * wave * Math.sin(second),
        Hash.unit(Hash.of(seed + 4)) * 2 * Math.PI);
  }

  double x(double flatX, double flatY) {
    return amplitude == 0
        ? 0
        : directionX * first(flatX, flatY) - directionY * second(flatX, flatY);
  }

  double y(double flatX, double flatY) {
    return amplitude == 0
        ? 0
        : directionY * first(flatX, flatY) + directionX * second(flatX, flatY);
  }

  /** The flat point that is bent to (x, y): fixed-point iteration, since the waves are long. */
  double[] without(double bentX, double bentY) {
    double u = bentX;
    double v = bentY;
    for (int i = 0; amplitude > 0 && i < ITERATIONS; i++) {
      double nextU = bentX - x(u, v);
      double nextV = bentY - y(u, v);
      boolean there = Math.abs(nextU - u) + Math.abs(nextV - v) < 1e-11;
      u = nextU;
      v = nextV;
      if (there) {
        break;
      }
    }
    return new double[] {u, v};
  }

  private double first(double x, double y) {
    return FIRST * amplitude * Math.sin(firstX * x + firstY * y + firstPhase);
  }

  private double second(double x, double y) {
    return SECOND * amplitude * Math.sin(secondX * x + secondY * y + secondPhase);
  }
}
