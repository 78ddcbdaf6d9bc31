package endolith.monitor.sampling;

import java.time.Duration;

/**
 * The cost of sampling.
 *
 * @param cpu processor time of the sampler's thread
 * @param elapsed since it began
 * @param period from one sample to the next, as it is now
 */
public record SamplerCost(long samples, Duration cpu, Duration elapsed, Duration period) {
  static final SamplerCost NONE =
      new SamplerCost(0, Duration.ZERO, Duration.ZERO, Sampler.DEFAULT_PERIOD);

  /** Of one core. */
  public double share() {
    return elapsed.isZero() ? 0 : (double) cpu.toNanos() / elapsed.toNanos();
  }
}
