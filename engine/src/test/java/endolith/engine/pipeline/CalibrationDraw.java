package endolith.engine.pipeline;

import java.util.SplittableRandom;

/** The random numbers that pairs for calibration are drawn from; the same seed draws the same. */
final class CalibrationDraw {
  private final SplittableRandom random;

  CalibrationDraw(long seed) {
    random = new SplittableRandom(seed);
  }

  /** From 0 to below {@code count}. */
  int index(int count) {
    return random.nextInt(count);
  }

  /** From {@code from} to below {@code to}. */
  int whole(int from, int to) {
    return random.nextInt(from, to);
  }

  /** A seed for a pair. */
  long seed() {
    return whole(1, 1_000_000);
  }

  boolean coin() {
    return random.nextBoolean();
  }

  /** 1 or −1. */
  int side() {
    return coin() ? 1 : -1;
  }

  double uniform(double from, double to) {
    return random.nextDouble(from, to);
  }

  double logUniform(double from, double to) {
    return from * Math.pow(to / from, random.nextDouble());
  }

  /** Every other time 0, else up to {@code most}. */
  double maybe(double most) {
    return coin() ? uniform(0, most) : 0;
  }
}
