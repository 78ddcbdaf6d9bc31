package endolith.engine.align.interior;

import endolith.engine.align.transform.ContentFrame;
import endolith.engine.align.transform.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Decides whether an estimate may be used, and says why not. */
record InteriorVerdict(InteriorSettings settings, ContentFrame frame) {
  private static final double LEAST_OVERLAP = 0.1;
  private static final double LEAST_CORRELATION = 0.2;

  /** With support this broad an estimate stands even against the start's limit. */
  private static final double STRONG_RATIO = 0.6;

  /**
   * @param startRefuted whether the start was tried and the images contradict it
   * @return reasons against the estimate, as sentences; empty if there are none
   */
  List<String> reasons(
      Estimate estimate, HeldOutCheck check, double correctionPx, boolean startRefuted) {
    List<String> reasons = new ArrayList<>();
    int matches = estimate.matches().size();
    int inliers = estimate.fit().inliers().size();
    double least = settings.minInlierRatio();
    if (estimate.inlierRatio() < least) {
      reasons.add(
          say(
              "Only %d of %d interior patches agree on one transform (interior_min_inlier_ratio"
                  + " asks for %.0f %%).",
              inliers, matches, 100 * least));
    } else if (!estimate.isConvincing(settings)) {
      reasons.add(say("%d of %d interior patches agree, which may be accident.", inliers, matches));
    }
    if (check.inliers() < least * check.matches() || check.matches() < 2) {
      reasons.add(
          say(
              "Of %d held-out patches only %d lie where the others say.",
              check.matches(), check.inliers()));
    } else if (!(check.correlation() >= LEAST_CORRELATION)) {
      reasons.add(
          say(
              "The aligned interiors hardly resemble each other (correlation %.2f, at least %.2f is"
                  + " needed).",
              check.correlation(), LEAST_CORRELATION));
    }
    Optional<Refusal> refusal = refusal(estimate);
    if (refusal.isPresent()) {
      reasons.add(sentence(refusal.get()));
      return reasons;
    }
    double overlap = frame.overlap(estimate.map());
    if (overlap < LEAST_OVERLAP) {
      reasons.add(say("The images would overlap by %.0f %% only.", 100 * overlap));
    }
    boolean strong = startRefuted && estimate.inlierRatio() >= STRONG_RATIO;
    if (correctionPx > settings.maxCorrection() && !strong) {
      reasons.add(
          say(
              "The correction of %.0f px exceeds interior_max_correction (%.0f px).",
              correctionPx, settings.maxCorrection()));
    }
    return reasons;
  }

  /** What is wrong with the transform itself, however many patches agree with it. */
  Optional<Refusal> refusal(Estimate estimate) {
    return frame.refusal(estimate.map().homography(), settings.minScale(), settings.maxScale());
  }

  private String sentence(Refusal refusal) {
    return switch (refusal.cause()) {
      case MIRRORED -> "The transform found is mirrored.";
      case SCALE_OUT_OF_RANGE ->
          say(
              "The scale from post to pre is %.3f, outside of what scale_min and scale_max allow"
                  + " (%.2f to %.2f).",
              refusal.figure(), settings.minScale(), settings.maxScale());
      case STRONG_PERSPECTIVE ->
          say(
              "Strong perspective: the magnification changes by a factor of %.2f across the image.",
              refusal.figure());
      case DISTORTED ->
          say(
              "The transform found is distorted: it stretches one direction %.2f times as much as"
                  + " the other.",
              refusal.figure());
      case STANDING_PATTERN -> "The transform found is that of what stands still with the camera.";
    };
  }

  static String say(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
