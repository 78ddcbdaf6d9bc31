package endolith.engine.subtract;

import endolith.engine.subtract.statistics.PixelStatistics;
import endolith.engine.subtract.statistics.Saturation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The sentences about a scale for the person who judges the result. */
final class ScaleNotes {
  /** A blur beyond this, px, leaves traces that a person sees. */
  private static final double NOTABLE_BLUR = 1;

  /** Microbes may well be saturated; beyond this share of the rock it is more than these. */
  private static final double NOTABLE_SATURATION = 0.02;

  private final Background background;
  private final PixelStatistics statistics;
  private final MoffatFit moffat;
  private final double scale;
  private final double error;
  private final List<String> notes = new ArrayList<>();

  ScaleNotes(
      Background background,
      PixelStatistics statistics,
      MoffatFit moffat,
      double scale,
      double error) {
    this.background = background;
    this.statistics = statistics;
    this.moffat = moffat;
    this.scale = scale;
    this.error = error;
  }

  List<String> all() {
    BackgroundLine line = background.line();
    if (!ScaleEstimator.isPlausible(scale, error)) {
      note(
          "a scale of %.3g ± %.2g tells nothing: look at the ratio histogram and the registration",
          scale, error);
    }
    offsets(line);
    saturation("post", statistics.postSaturation());
    saturation("pre", statistics.preSaturation());
    if (line.usable() && background.local().differ()) {
      note(
          "the scale differs from place to place by ±%.0f %%, as in mosaics whose tiles were exposed"
              + " differently: it is the mean over the section, and what differs stays in the"
              + " difference",
          100 * background.local().spread());
    }
    blur();
    light(background.shading());
    if (!line.usable()) {
      notes.add("scale from the mode of post / pre: " + line.reason());
    }
    if (!moffat.converged()) {
      notes.add("Moffat scale from the smoothed peak: " + moffat.reason());
    }
    return notes;
  }

  private void note(String sentence, Object... values) {
    notes.add(String.format(Locale.ROOT, sentence, values));
  }

  private void offsets(BackgroundLine line) {
    Pedestals pedestals = background.pedestals();
    if (pedestals.isThere()) {
      note(
          "without any light, post shows about %.0f counts and pre %.0f: the scale is that of what"
              + " lies above; %+.3g counts stay in the difference",
          pedestals.post(), pedestals.pre(), line.usable() ? line.offset() : 0);
    } else if (line.hasLargeOffset()) {
      note(
          "post has a background of %+.3g counts that pre has not; it stays in the difference",
          line.offset());
    }
  }

  private void saturation(String image, Saturation saturation) {
    if (saturation.share() >= NOTABLE_SATURATION) {
      note(
          "%.0f %% of the rock in %s is saturated at %.5g counts; the scale is that of the rest",
          100 * saturation.share(), image, saturation.level());
    }
  }

  private void blur() {
    if (Math.abs(background.blur()) > NOTABLE_BLUR * NOTABLE_BLUR) {
      note(
          "%s is blurred by about %.1f px (standard deviation) against the other image; the"
              + " scale allows for that, but fine detail of the minerals stays in the"
              + " difference",
          background.blur() > 0 ? "pre" : "post", Math.sqrt(Math.abs(background.blur())));
    }
  }

  private void light(Shading shading) {
    if (shading.across() != 0 || shading.down() != 0) {
      note(
          "the background of post rises by %+.3g counts from left to right and by %+.3g from"
              + " top to bottom; the offset is that in the middle, and what it rises by stays"
              + " in the difference",
          2 * shading.across(), 2 * shading.down());
    }
    if (shading.vignette() != 0) {
      note(
          "both images lose about %.0f %% of their light towards the corners; the scale is that"
              + " in the middle",
          100 * shading.vignette());
    }
  }
}
