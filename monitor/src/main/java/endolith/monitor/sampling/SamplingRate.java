package endolith.monitor.sampling;

import java.time.Duration;

/**
 * The rate at which samples are taken: as often as wished, unless that costs more than its share of
 * a core; then more seldom, until it does not. For one thread.
 */
final class SamplingRate {
  /** Of one core. */
  private static final double SHARE = 0.008;

  private static final double STEP = 1.25;
  private static final double SMOOTHING = 0.1;

  /** The first ones load and compile code, and tell nothing of those that follow. */
  private static final int FIRST = 40;

  private static final Duration SLOWEST = Duration.ofSeconds(10);

  private final Duration wished;
  private Duration period;
  private double costNanos;
  private int samples;

  SamplingRate(Duration wished) {
    this.wished = wished;
    this.period = wished;
  }

  Duration period() {
    return period;
  }

  /**
   * @param cpuNanos processor time that the last sample took
   */
  void took(long cpuNanos) {
    if (samples++ < FIRST) {
      return;
    }
    costNanos = costNanos == 0 ? cpuNanos : costNanos + SMOOTHING * (cpuNanos - costNanos);
    double affordable = costNanos / SHARE;
    if (affordable > period.toNanos()) {
      period = shorter(times(STEP), SLOWEST);
    } else if (affordable < times(1 / STEP / STEP).toNanos()) {
      Duration faster = times(1 / STEP);
      period = faster.compareTo(wished) < 0 ? wished : faster;
    }
  }

  private Duration times(double factor) {
    return Duration.ofNanos((long) (period.toNanos() * factor));
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
