package endolith.engine.subtract;

import java.util.Optional;

/**
 * Moffat profile {@code amplitude · (1 + ((x − mu) / alpha)²)^(−beta)} of the log-ratio histogram,
 * fitted to the left wing of its peak and that wing's mirror image.
 *
 * @param scale 10^mu, or 10^peak where the fit failed
 * @param converged whether the fit succeeded; if not, the profile's figures are NaN
 * @param amplitude pixels per bin
 * @param mu centre, log10 of the ratio
 * @param alpha half width, log10 units
 * @param beta 1 (Lorentzian) to 20 (nearly Gaussian)
 * @param peak centre of the highest bin of the smoothed histogram, log10 of the ratio
 * @param binWidth width of a histogram bin, log10 units; bins within 3 of these of ratio 1 were
 *     left out
 * @param failure why the fit failed; empty if it did not
 */
public record MoffatFit(
    double scale,
    boolean converged,
    double amplitude,
    double mu,
    double alpha,
    double beta,
    double peak,
    double binWidth,
    Optional<Failure> failure) {

  /** Why there is no fit. */
  public enum Failure {
    /** Every pixel has the same ratio. */
    ONE_RATIO,
    /** Left of the peak. */
    FEW_BINS,
    NOT_CONVERGED
  }

  /** The profile at log-ratio {@code x}, pixels per bin; NaN if there is none. */
  public double at(double x) {
    double u = (x - mu) / alpha;
    return amplitude * Math.pow(1 + u * u, -beta);
  }

  static MoffatFit peakOnly(double peak, double binWidth, Failure failure) {
    double none = Double.NaN;
    return new MoffatFit(
        Math.pow(10, peak), false, none, none, none, none, peak, binWidth, Optional.of(failure));
  }
}
