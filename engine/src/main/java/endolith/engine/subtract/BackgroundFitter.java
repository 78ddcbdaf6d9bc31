package endolith.engine.subtract;

import java.util.Optional;

/**
 * Fits the background line, and what stands in its way: images that differ in sharpness, and uneven
 * light.
 */
final class BackgroundFitter {
  private static final int ROUNDS = 6;

  /** Share of pre in a block's brightness if both images are equally noisy. */
  private static final double EVEN = 0.5;

  /** Dye makes post the noisier one. */
  private static final double MOSTLY_PRE = 0.75;

  private static final double SETTLED = 2e-3;

  /** Shares of the section that are left out in turn. */
  private static final int SHARES = 4;

  /** What dye and the shape of the background leave at best, share of the scale. */
  private static final double LEAST_ERROR = 0.002;

  private final PixelStatistics statistics;
  private final Optional<Views> views;

  BackgroundFitter(PixelStatistics statistics, Optional<Views> views) {
    this.statistics = statistics;
    this.views = views;
  }

  Background fit() {
    BackgroundLine line = new BackgroundLineFitter(statistics.blocks(), EVEN).fit();
    if (!line.usable()) {
      return new Background(line, Shading.NONE, 0, Double.NaN);
    }
    SharpnessMatch match = new SharpnessMatch(statistics.sample());
    BackgroundSample sample = statistics.sample();
    Shading shading = Shading.NONE;
    double blur = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double wanted = match.variance(line.slope());
      if (round > 0 && Math.abs(wanted - blur) < SETTLED) {
        break;
      }
      BackgroundSample sharp = match.blurred(wanted);
      Shading light = shading(sharp, line);
      BackgroundLine next = line(sharp, light, wanted);
      if (!next.usable()) {
        break;
      }
      line = next;
      shading = light;
      sample = sharp;
      blur = wanted;
    }
    double px = blur * TileTally.BLOCK * TileTally.BLOCK;
    return new Background(line, shading, px, error(line, sample, shading, blur));
  }

  private Shading shading(BackgroundSample sample, BackgroundLine line) {
    return views
        .map(seen -> new ShadingFitter(sample, seen, line.slope(), line.offset()).fit())
        .orElse(Shading.NONE);
  }

  private BackgroundLine line(BackgroundSample sample, Shading shading, double blur) {
    // Of all blocks where nothing has to be set right before.
    JointHistogram blocks =
        blur == 0 && shading.isNone() ? statistics.blocks() : shading.evened(sample, views);
    return new BackgroundLineFitter(blocks, preShare(blur)).fit();
  }

  /** A blur makes groups of like pre unbiased (see {@link SharpnessMatch}). */
  private static double preShare(double blur) {
    return blur == 0 ? MOSTLY_PRE : 1;
  }

  /** The jackknife (Tukey 1958), over large shares so that neighbours go together. */
  private double error(BackgroundLine line, BackgroundSample sample, Shading shading, double blur) {
    double[] scales = new double[SHARES];
    double mean = 0;
    for (int share = 0; share < SHARES; share++) {
      BackgroundSample rest = sample.without(share, SHARES);
      BackgroundLine other =
          new BackgroundLineFitter(shading.evened(rest, views), preShare(blur)).fit();
      scales[share] = line.hasOffset() ? other.slope() : other.proportional();
      mean += scales[share] / SHARES;
    }
    double squares = 0;
    for (double scale : scales) {
      squares += (scale - mean) * (scale - mean);
    }
    return Math.hypot(LEAST_ERROR * line.scale(), Math.sqrt(squares * (SHARES - 1) / SHARES));
  }
}
