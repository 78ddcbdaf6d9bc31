package endolith.engine.subtract;

import endolith.engine.subtract.statistics.BackgroundSample;
import endolith.engine.task.CancelToken;
import endolith.engine.task.OrderedExecutor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

  /** If fewer of the lines without a share can be fitted, they do not tell an error. */
  private static final int FEWEST_SHARES = 5;

  /** So much more the scale must differ from place to place without a lens's light to prove it. */
  private static final double WORSE = 1.5;

  private final Pedestals pedestals;
  private final BackgroundSample whole;
  private final Optional<CameraViews> views;
  private final OrderedExecutor executor;
  private final CancelToken cancel;

  BackgroundFitter(
      BackgroundSample whole,
      Optional<CameraViews> views,
      OrderedExecutor executor,
      CancelToken cancel) {
    this.executor = executor;
    this.cancel = cancel;
    pedestals = Pedestals.of(whole);
    this.whole = pedestals.isThere() ? whole.above(pedestals.post(), pedestals.pre()) : whole;
    this.views = views;
  }

  Background fit() throws IOException {
    BackgroundSample sample = whole;
    Shading shading = Shading.NONE;
    BackgroundLine line = line(sample, shading);
    if (!line.usable()) {
      return background(line, whole, shading, 0, Double.NaN);
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
    return background(line, sample, shading, px, error(line, sample, shading));
  }

  private Background background(
      BackgroundLine line, BackgroundSample sample, Shading shading, double blur, double error) {
    LocalScales local = LocalScales.of(sample, line, shading, views);
    if (!line.usable() || !local.differ()) {
      return new Background(line.from(pedestals), shading, blur, error, pedestals, local);
    }
    // Light that does not vary as a lens's does makes the fit of a lens's light meaningless.
    BackgroundLine even = line(sample, Shading.NONE).lessSure(local.error());
    LocalScales withEven = LocalScales.of(sample, even, Shading.NONE, views);
    if (even.usable() && withEven.differ() && withEven.spread() < WORSE * local.spread()) {
      return new Background(even.from(pedestals), Shading.NONE, blur, error, pedestals, withEven);
    }
    BackgroundLine doubted = line.lessSure(local.error());
    LocalScales withDoubt = LocalScales.of(sample, doubted, shading, views);
    return new Background(doubted.from(pedestals), shading, blur, error, pedestals, withDoubt);
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
  private double error(BackgroundLine line, BackgroundSample sample, Shading shading)
      throws IOException {
    double freedom = pedestals.isThere() ? 1 : line.freedom();
    List<BackgroundLine> others = new ArrayList<>();
    executor.<BackgroundLine>ordered(
        SHARES,
        cancel,
        share -> line(sample.without(share, SHARES), shading),
        (share, other) -> others.add(other));
    double[] scales =
        others.stream()
            .filter(BackgroundLine::usable)
            .mapToDouble(other -> other.scale(freedom))
            .toArray();
    if (scales.length < FEWEST_SHARES) {
      return Double.NaN;
    }
    double mean = Arrays.stream(scales).map(scale -> scale / scales.length).sum();
    double squares = Arrays.stream(scales).map(scale -> (scale - mean) * (scale - mean)).sum();
    return Math.hypot(
        LEAST_ERROR * line.scale(), Math.sqrt(squares * (SHARES - 1) / scales.length));
  }
}
