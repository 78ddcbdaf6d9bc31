package endolith.engine.subtract;

import endolith.engine.subtract.statistics.PixelStatistics;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Estimates the scale from the statistics of one pass over the images. */
public final class ScaleEstimator {
  private static final double LEAST_PLAUSIBLE = 0.1;
  private static final double MOST_PLAUSIBLE = 10;

  /** A blur beyond this, px, leaves traces that a person sees. */
  private static final double NOTABLE_BLUR = 1;

  private ScaleEstimator() {}

  /**
   * @param views how the cameras saw the section, if that is known: without, light counts as even
   * @throws NoOverlapException if no pixel is positive in both images
   */
  public static ScaleEstimate estimate(PixelStatistics statistics, Optional<CameraViews> views)
      throws NoOverlapException {
    if (statistics.both() == 0) {
      throw new NoOverlapException();
    }
    MoffatFit moffat = new MoffatFitter(statistics.ratios()).fit();
    double mode = Math.pow(10, RatioMode.of(statistics.ratios()));
    Background background = new BackgroundFitter(statistics.sample(), views).fit();
    BackgroundLine line = background.line();
    List<String> notes = new ArrayList<>();
    double scale = line.usable() ? line.scale() : mode;
    ScaleMethod method = line.usable() ? ScaleMethod.BACKGROUND_LINE : ScaleMethod.RATIO_MODE;
    boolean plausible = scale >= LEAST_PLAUSIBLE && scale <= MOST_PLAUSIBLE;
    if (!plausible) {
      notes.add(
          String.format(
              Locale.ROOT,
              "a scale of %.3g is implausible: look at the ratio histogram and the registration",
              scale));
    }
    if (line.hasLargeOffset()) {
      notes.add(
          String.format(
              Locale.ROOT,
              "post has a background of %+.3g counts that pre has not; it stays in the difference",
              line.offset()));
    }
    note(background, notes);
    if (!line.usable()) {
      notes.add("scale from the mode of post / pre: " + line.reason());
    }
    if (!moffat.converged()) {
      notes.add("Moffat scale from the smoothed peak: " + moffat.reason());
    }
    return new ScaleEstimate(
        scale, background.error(), method, moffat, mode, line, statistics.both(), plausible, notes);
  }

  private static void note(Background background, List<String> notes) {
    if (Math.abs(background.blur()) > NOTABLE_BLUR * NOTABLE_BLUR) {
      notes.add(
          String.format(
              Locale.ROOT,
              "%s is blurred by about %.1f px (standard deviation) against the other image; the"
                  + " scale allows for that, but fine detail of the minerals stays in the"
                  + " difference",
              background.blur() > 0 ? "pre" : "post",
              Math.sqrt(Math.abs(background.blur()))));
    }
    Shading shading = background.shading();
    if (shading.across() != 0 || shading.down() != 0) {
      notes.add(
          String.format(
              Locale.ROOT,
              "the background of post rises by %+.3g counts from left to right and by %+.3g from"
                  + " top to bottom; the offset is that in the middle, and what it rises by stays"
                  + " in the difference",
              2 * shading.across(),
              2 * shading.down()));
    }
    if (shading.vignette() != 0) {
      notes.add(
          String.format(
              Locale.ROOT,
              "both images lose about %.0f %% of their light towards the corners; the scale is that"
                  + " in the middle",
              100 * shading.vignette()));
    }
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
