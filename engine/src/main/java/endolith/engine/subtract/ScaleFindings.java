package endolith.engine.subtract;

import endolith.engine.subtract.statistics.PixelStatistics;
import endolith.engine.subtract.statistics.Saturation;
import endolith.engine.task.Finding;
import endolith.engine.task.Finding.Kind;
import java.util.ArrayList;
import java.util.List;

/** The findings about a scale, for the person who judges the result. */
final class ScaleFindings {
  /** A blur beyond this, px, leaves traces that a person sees. */
  private static final double NOTABLE_BLUR = 1;

  /** Microbes may well be saturated; beyond this share of the rock it is more than these. */
  private static final double NOTABLE_SATURATION = 0.02;

  private final Background background;
  private final PixelStatistics statistics;
  private final MoffatFit moffat;
  private final double scale;
  private final double error;
  private final List<Finding> findings = new ArrayList<>();

  ScaleFindings(
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

  List<Finding> all() {
    BackgroundLine line = background.line();
    if (!ScaleEstimator.isPlausible(scale, error)) {
      if (Double.isFinite(error)) {
        found(Kind.SCALE_RULED_OUT, scale, error);
      } else {
        found(Kind.SCALE_IMPLAUSIBLE, scale);
      }
    }
    offsets(line);
    saturation(Kind.POST_SATURATED, statistics.postSaturation());
    saturation(Kind.PRE_SATURATED, statistics.preSaturation());
    if (line.usable() && background.local().differ()) {
      found(Kind.SCALE_UNEVEN, 100 * background.local().spread());
    }
    blur();
    light(background.shading());
    line.missing().ifPresent(this::modeInstead);
    moffat.failure().ifPresent(this::peakInstead);
    return findings;
  }

  private void found(Kind kind, double... figures) {
    findings.add(Finding.of(kind, figures));
  }

  private void offsets(BackgroundLine line) {
    Pedestals pedestals = background.pedestals();
    if (pedestals.isThere()) {
      found(Kind.DARK_LEVELS, pedestals.post(), pedestals.pre(), line.usable() ? line.offset() : 0);
    } else if (line.hasLargeOffset()) {
      found(Kind.BACKGROUND_OFFSET, line.offset());
    }
  }

  private void saturation(Kind kind, Saturation saturation) {
    if (saturation.share() >= NOTABLE_SATURATION) {
      found(kind, 100 * saturation.share(), saturation.level());
    }
  }

  private void blur() {
    if (Math.abs(background.blur()) > NOTABLE_BLUR * NOTABLE_BLUR) {
      found(
          background.blur() > 0 ? Kind.PRE_BLURRED : Kind.POST_BLURRED,
          Math.sqrt(Math.abs(background.blur())));
    }
  }

  private void light(Shading shading) {
    if (shading.across() != 0 || shading.down() != 0) {
      found(Kind.BACKGROUND_RISES, 2 * shading.across(), 2 * shading.down());
    }
    if (shading.vignette() != 0) {
      found(Kind.LIGHT_FALLS_OFF, 100 * shading.vignette());
    }
  }

  private void modeInstead(NoLine cause) {
    switch (cause) {
      case FEW_BLOCKS -> found(Kind.SCALE_FROM_FEW_BLOCKS, background.line().blocks());
      case ONE_BRIGHTNESS -> found(Kind.SCALE_FROM_ONE_BRIGHTNESS);
      case FEW_GROUPS -> found(Kind.SCALE_FROM_FEW_GROUPS, background.line().groups());
      case NOT_ON_A_LINE -> found(Kind.SCALE_NOT_ON_A_LINE);
    }
  }

  private void peakInstead(MoffatFit.Failure cause) {
    found(
        switch (cause) {
          case ONE_RATIO -> Kind.MOFFAT_ONE_RATIO;
          case FEW_BINS -> Kind.MOFFAT_FEW_BINS;
          case NOT_CONVERGED -> Kind.MOFFAT_NOT_CONVERGED;
        });
  }
}
