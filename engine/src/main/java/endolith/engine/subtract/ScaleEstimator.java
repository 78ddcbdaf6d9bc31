package endolith.engine.subtract;

import endolith.engine.subtract.statistics.PixelStatistics;
import endolith.engine.task.CancelToken;
import endolith.engine.task.OrderedExecutor;
import java.io.IOException;
import java.util.Optional;

/** Estimates the scale from the statistics of one pass over the images. */
public final class ScaleEstimator {
  /** A scale that is known no better than to this share of itself could be any. */
  private static final double RULED_OUT = 0.5;

  private static final double MUCH_SATURATED = 0.1;

  private ScaleEstimator() {}

  /**
   * @param views how the cameras saw the section, if that is known: without, light counts as even
   * @throws NoOverlapException if no pixel is positive in both images
   */
  public static ScaleEstimate estimate(
      PixelStatistics statistics,
      Optional<CameraViews> views,
      OrderedExecutor executor,
      CancelToken cancel)
      throws IOException {
    if (statistics.both() == 0) {
      throw new NoOverlapException();
    }
    MoffatFit moffat = new MoffatFitter(statistics.ratios()).fit();
    double mode = Math.pow(10, RatioMode.of(statistics.ratios()));
    Background background =
        new BackgroundFitter(statistics.sample(), views, executor, cancel).fit();
    ScaleMethod method = method(background);
    double scale = scale(method, background, mode);
    double error = error(method, background);
    if (method == ScaleMethod.BACKGROUND_LINE && isMuchSaturated(statistics)) {
      error = Math.hypot(error, background.line().feignedByOffset());
    }
    return new ScaleEstimate(
        scale,
        error,
        method,
        moffat,
        mode,
        background.line(),
        statistics.both(),
        isPlausible(scale, error),
        background.local().spread(),
        background.pedestals(),
        statistics.postSaturation(),
        statistics.preSaturation(),
        new ScaleFindings(background, statistics, moffat, scale, error).all());
  }

  /**
   * Whether an estimate's own error does not rule it out. No value does: exposures and depths may
   * differ by any factor.
   *
   * @param error standard error; NaN if it cannot be told
   */
  public static boolean isPlausible(double scale, double error) {
    return scale > 0 && scale < Double.POSITIVE_INFINITY && !(error > RULED_OUT * scale);
  }

  /** Whether so many bright minerals are missing that the dark rim of the rock counts too much. */
  private static boolean isMuchSaturated(PixelStatistics statistics) {
    return Math.max(statistics.postSaturation().share(), statistics.preSaturation().share())
        > MUCH_SATURATED;
  }

  private static ScaleMethod method(Background background) {
    if (!background.line().usable()) {
      return ScaleMethod.RATIO_MODE;
    }
    return background.local().differ() ? ScaleMethod.LOCAL_SCALES : ScaleMethod.BACKGROUND_LINE;
  }

  private static double scale(ScaleMethod method, Background background, double mode) {
    double local = background.local().scale();
    return switch (method) {
      case BACKGROUND_LINE -> background.line().scale();
      case LOCAL_SCALES -> local;
      // The ratio of two images that each hold a constant tells little more than that constant's.
      default -> background.pedestals().isThere() && local > 0 ? local : mode;
    };
  }

  private static double error(ScaleMethod method, Background background) {
    double local = background.local().error() * background.local().scale();
    return switch (method) {
      case BACKGROUND_LINE ->
          Double.isNaN(local) ? background.error() : Math.hypot(background.error(), local);
      case LOCAL_SCALES -> local;
      default -> Double.NaN;
    };
  }

  /**
   * The scale 10^(P-th percentile of log10(post / pre)).
   *
   * @param percent 0 to 100
   * @throws NoOverlapException if no pixel is positive in both images
   */
  public static double percentile(PixelStatistics statistics, double percent)
      throws NoOverlapException {
    if (statistics.both() == 0) {
      throw new NoOverlapException();
    }
    return Math.pow(10, statistics.ratios().percentile(percent));
  }
}
