package endolith.engine.subtract;

import endolith.engine.subtract.statistics.BackgroundSample;
import java.util.Optional;

/**
 * Fits the background line, and what stands in its way: images that differ in sharpness, and uneven
 * light.
 */
final class BackgroundFitter {
  private static final int ROUNDS = 6;
  private static final double SETTLED = 2e-3;

  /** Shares of the section that are left out in turn. */
  private static final int SHARES = 8;

  /** What dye and the shape of the background leave at best, share of the scale. */
  private static final double LEAST_ERROR = 0.002;

  private final BackgroundSample whole;
  private final Optional<CameraViews> views;

  BackgroundFitter(BackgroundSample whole, Optional<CameraViews> views) {
    this.whole = whole;
    this.views = views;
  }

  Background fit() {
    BackgroundSample sample = whole;
    Shading shading = Shading.NONE;
    BackgroundLine line = line(sample, shading);
    if (!line.usable()) {
      return new Background(line, shading, 0, Double.NaN);
    }
    SharpnessMatch match = new SharpnessMatch(whole);
    double blur = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double wanted = match.variance(line.slope());
      if (round > 0 && Math.abs(wanted - blur) < SETTLED) {
        break;
      }
      BackgroundSample sharp = match.blurred(wanted);
      Shading light = shading(sharp, line);
      BackgroundLine next = line(sharp, light);
      if (!next.usable()) {
        break;
      }
      line = next;
      shading = light;
      sample = sharp;
      blur = wanted;
    }
    double px = blur * BackgroundSample.PART * BackgroundSample.PART;
    return new Background(line, shading, px, error(line, sample, shading));
  }

  private Shading shading(BackgroundSample sample, BackgroundLine line) {
    return views
        .map(seen -> new ShadingFitter(sample, seen, line.slope(), line.offset()).fit())
        .orElse(Shading.NONE);
  }

  private BackgroundLine line(BackgroundSample sample, Shading shading) {
    return new BackgroundLineFitter(ShadingCorrectedSample.of(sample, shading, views)).fit();
  }

  /** The jackknife (Tukey 1958), over large shares so that neighbours go together. */
  private double error(BackgroundLine line, BackgroundSample sample, Shading shading) {
    double[] scales = new double[SHARES];
    double mean = 0;
    for (int share = 0; share < SHARES; share++) {
      BackgroundLine other = line(sample.without(share, SHARES), shading);
      scales[share] = other.scale(line.freedom());
      mean += scales[share] / SHARES;
    }
    double squares = 0;
    for (double scale : scales) {
      squares += (scale - mean) * (scale - mean);
    }
    return Math.hypot(LEAST_ERROR * line.scale(), Math.sqrt(squares * (SHARES - 1) / SHARES));
  }
}
