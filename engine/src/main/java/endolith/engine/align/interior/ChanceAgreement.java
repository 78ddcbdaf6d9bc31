package endolith.engine.align.interior;

import org.hipparchus.distribution.discrete.BinomialDistribution;

/** The chance that patches which have nothing to do with each other agree by accident. */
final class ChanceAgreement {
  private ChanceAgreement() {}

  /**
   * Expected number of transforms, among those through two of the matches, that as many matches
   * agree with as in the estimate, if each match fell anywhere in its search window.
   */
  static double of(Estimate estimate) {
    int n = estimate.matches().size();
    int agreeing = estimate.fit().inliers().size() - 2;
    if (agreeing <= 0) {
      return 1;
    }
    double window = 2.0 * estimate.size().search() - 1;
    double hit = Math.PI * estimate.tolerance() * estimate.tolerance() / (window * window);
    BinomialDistribution accidents = new BinomialDistribution(n - 2, Math.min(0.9, hit));
    double pairs = 0.5 * n * (n - 1);
    return Math.min(1, pairs * (1 - accidents.cumulativeProbability(agreeing - 1)));
  }
}
