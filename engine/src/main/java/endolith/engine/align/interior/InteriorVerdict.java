package endolith.engine.align.interior;

import endolith.engine.align.transform.ContentFrame;
import endolith.engine.align.transform.Refusal;
import endolith.engine.task.Finding;
import endolith.engine.task.Finding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides whether an estimate may be used, and says why not. */
record InteriorVerdict(InteriorSettings settings, ContentFrame frame) {
  private static final double LEAST_OVERLAP = 0.1;
  private static final double LEAST_CORRELATION = 0.2;

  /** With support this broad an estimate stands even against the start's limit. */
  private static final double STRONG_RATIO = 0.6;

  /**
   * @param startRefuted whether the start was tried and the images contradict it
   * @return reasons against the estimate; empty if there are none
   */
  List<Finding> reasons(
      Estimate estimate, HeldOutCheck check, double correctionPx, boolean startRefuted) {
    List<Finding> reasons = new ArrayList<>();
    int matches = estimate.matches().size();
    int inliers = estimate.fit().inliers().size();
    double least = settings.minInlierRatio();
    if (estimate.inlierRatio() < least) {
      reasons.add(Finding.of(Kind.TOO_FEW_PATCHES_AGREE, inliers, matches, 100 * least));
    } else if (!estimate.isConvincing(settings)) {
      reasons.add(Finding.of(Kind.AGREEMENT_MAY_BE_CHANCE, inliers, matches));
    }
    if (check.inliers() < least * check.matches() || check.matches() < 2) {
      reasons.add(Finding.of(Kind.HELD_OUT_PATCHES_DISAGREE, check.matches(), check.inliers()));
    } else if (!(check.correlation() >= LEAST_CORRELATION)) {
      reasons.add(Finding.of(Kind.LOW_CORRELATION, check.correlation(), LEAST_CORRELATION));
    }
    Optional<Refusal> refusal = refusal(estimate);
    if (refusal.isPresent()) {
      reasons.add(finding(refusal.get()));
      return reasons;
    }
    double overlap = frame.overlap(estimate.map());
    if (overlap < LEAST_OVERLAP) {
      reasons.add(Finding.of(Kind.LOW_OVERLAP, 100 * overlap));
    }
    boolean strong = startRefuted && estimate.inlierRatio() >= STRONG_RATIO;
    if (correctionPx > settings.maxCorrection() && !strong) {
      reasons.add(Finding.of(Kind.CORRECTION_TOO_LARGE, correctionPx, settings.maxCorrection()));
    }
    return reasons;
  }

  /** What is wrong with the transform itself, however many patches agree with it. */
  Optional<Refusal> refusal(Estimate estimate) {
    return frame.refusal(estimate.map().homography(), settings.minScale(), settings.maxScale());
  }

  private Finding finding(Refusal refusal) {
    return switch (refusal.cause()) {
      case MIRRORED -> Finding.of(Kind.MIRRORED);
      case SCALE_OUT_OF_RANGE ->
          Finding.of(
              Kind.SCALE_OUT_OF_RANGE, refusal.figure(), settings.minScale(), settings.maxScale());
      case STRONG_PERSPECTIVE -> Finding.of(Kind.STRONG_PERSPECTIVE, refusal.figure());
      case DISTORTED -> Finding.of(Kind.DISTORTED, refusal.figure());
      case STANDING_PATTERN -> Finding.of(Kind.STANDING_PATTERN);
    };
  }
}
