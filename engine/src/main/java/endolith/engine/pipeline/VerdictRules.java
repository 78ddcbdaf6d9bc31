package endolith.engine.pipeline;

import endolith.engine.align.Evidence;
import endolith.engine.align.transform.Refusal;
import endolith.engine.checkpoint.CheckpointName;
import endolith.engine.checkpoint.Manifest;
import endolith.engine.checkpoint.Manifest.AlignmentFacts;
import endolith.engine.checkpoint.Manifest.ScaleFacts;
import endolith.engine.subtract.ScaleMethod;
import endolith.engine.task.Stage;
import endolith.engine.task.TaskRequest;
import endolith.engine.task.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules that make the verdict on a task of the figures in its manifests. */
final class VerdictRules {
  private static final double FAILED_OVERLAP = 0.12;

  /** Shifted by a third both ways, two images still overlap by 0.44. */
  private static final double LOW_OVERLAP = 0.3;

  /** With a third of the rock stained or lost, two scans still share half of it. */
  private static final double LITTLE_ROCK = 0.35;

  private static final double FAILED_CORRELATION = 0.15;
  private static final double LOW_CORRELATION = 0.35;
  private static final double POOR_ACCURACY_PX = 2;

  /** Beyond this, what the dye added is no longer told from what the minerals did. */
  private static final double POOR_SCALE = 0.05;

  private static final String UNSURE_METHOD =
      ScaleMethod.RATIO_MODE.name().toLowerCase(Locale.ROOT);

  private VerdictRules() {}

  static ReasonedVerdict judge(TaskRequest request, Map<CheckpointName, Manifest> manifests) {
    List<String> failed = new ArrayList<>();
    List<String> check = new ArrayList<>();
    Manifest boundary = manifests.get(CheckpointName.BOUNDARY_PRE);
    Manifest interior = manifests.get(CheckpointName.INTERIOR_PRE);
    if (interior == null) {
      if (boundary == null || boundary.alignment() == null) {
        return request.toStage() < Stage.INTERIOR.number()
            ? new ReasonedVerdict(Optional.empty(), List.of())
            : new ReasonedVerdict(
                Optional.of(Verdict.CHECK),
                List.of("made by another program: how well it is aligned was not measured"));
      }
      judgeBoundary(boundary.alignment(), failed);
      check.add("the interior alignment was not made yet");
    } else if (interior.alignment() != null) {
      if ("false".equals(interior.parameters().get("interior_ecc"))) {
        check.add("the interior alignment was switched off: see registration");
      } else {
        judgeInterior(interior.alignment(), failed, check);
      }
    }
    refusal(boundary, interior)
        .ifPresent(refusal -> failed.addFirst(sentence(refusal, isTakenForMirrored(boundary))));
    for (Manifest manifest : manifests.values()) {
      judgeScale(manifest.scale(), failed, check);
    }
    return verdict(failed, check);
  }

  /** What is wrong with the images, where that is known and nothing was accepted all the same. */
  private static Optional<Refusal> refusal(
      @Nullable Manifest boundary, @Nullable Manifest interior) {
    Optional<AlignmentFacts> first =
        Optional.ofNullable(boundary).flatMap(made -> Optional.ofNullable(made.alignment()));
    Optional<AlignmentFacts> last =
        Optional.ofNullable(interior).flatMap(made -> Optional.ofNullable(made.alignment()));
    if (last.or(() -> first).map(AlignmentFacts::accepted).orElse(true)) {
      return Optional.empty();
    }
    return last.flatMap(facts -> Optional.ofNullable(facts.refusal()))
        .or(() -> first.flatMap(facts -> Optional.ofNullable(facts.refusal())));
  }

  private static boolean isTakenForMirrored(@Nullable Manifest boundary) {
    return boundary != null && "true".equals(boundary.parameters().get("mirrored"));
  }

  private static String sentence(Refusal refusal, boolean takenForMirrored) {
    double figure = refusal.figure();
    return switch (refusal.cause()) {
      case MIRRORED ->
          takenForMirrored
              ? "neither image is mirrored: with mirrored=false the pair can be aligned: see"
                  + " registration"
              : "one of the images is mirrored: with mirrored=true the pair can be aligned: see"
                  + " registration";
      case SCALE_OUT_OF_RANGE ->
          String.format(
              Locale.ROOT,
              "the scale from post to pre is %.3g, outside of scale_min and scale_max: with wider"
                  + " ones the pair can be aligned: see registration",
              figure);
      case STRONG_PERSPECTIVE ->
          String.format(
              Locale.ROOT,
              "strong perspective: the magnification changes by a factor of %.2f across the image:"
                  + " see registration",
              figure);
      case DISTORTED ->
          String.format(
              Locale.ROOT,
              "distorted: one direction is stretched %.2f times as much as the other: see"
                  + " registration",
              figure);
    };
  }

  /** The verdict on an interior alignment and the scale found with it. */
  static ReasonedVerdict judge(AlignmentFacts interior, ScaleFacts scale) {
    List<String> failed = new ArrayList<>();
    List<String> check = new ArrayList<>();
    judgeInterior(interior, failed, check);
    judgeScale(scale, failed, check);
    return verdict(failed, check);
  }

  private static ReasonedVerdict verdict(List<String> failed, List<String> check) {
    if (!failed.isEmpty()) {
      failed.addAll(check);
      return new ReasonedVerdict(Optional.of(Verdict.FAILED), failed);
    }
    Verdict verdict = check.isEmpty() ? Verdict.ALIGNED : Verdict.CHECK;
    return new ReasonedVerdict(Optional.of(verdict), check);
  }

  private static void judgeScale(
      @Nullable ScaleFacts scale, List<String> failed, List<String> check) {
    if (scale == null) {
      return;
    }
    Double error = scale.error();
    if (!scale.plausible()) {
      failed.add(
          String.format(
              Locale.ROOT, "a scale of %.3g is implausible: see ratio_histogram", scale.value()));
    } else if (error != null && error > POOR_SCALE * scale.value()) {
      check.add(
          String.format(
              Locale.ROOT,
              "the scale is known only to ±%.0f %%: see ratio_histogram",
              100 * error / scale.value()));
    } else if (scale.method().equals(UNSURE_METHOD)) {
      check.add(
          "too little of the rock is in both images to tell its scale from a background: see"
              + " ratio_histogram");
    }
  }

  private static void judgeBoundary(AlignmentFacts alignment, List<String> failed) {
    if (!alignment.accepted()) {
      failed.add("the boundary alignment found nothing: see registration");
    }
  }

  private static void judgeInterior(
      AlignmentFacts alignment, List<String> failed, List<String> check) {
    Evidence evidence = alignment.evidence();
    if (!alignment.accepted()) {
      failed.add("the interior alignment fell back to the boundary alignment: see registration");
    }
    judge(evidence.overlap(), FAILED_OVERLAP, LOW_OVERLAP, "overlap of the images", failed, check);
    judge(
        evidence.correlation(),
        FAILED_CORRELATION,
        LOW_CORRELATION,
        "correlation of held-out patches",
        failed,
        check);
    if (alignment.accepted() && Double.isNaN(evidence.sharedRock())) {
      check.add(
          "too little rock is seen to tell how much of it both images show: see registration");
    } else if (evidence.sharedRock() < LITTLE_ROCK) {
      check.add(
          String.format(
              Locale.ROOT,
              "only %.0f %% of the rock is found in both images: see registration",
              100 * evidence.sharedRock()));
    }
    if (alignment.accepted() && Double.isNaN(evidence.accuracyPx())) {
      check.add("the accuracy cannot be estimated: see fine_alignment");
    } else if (evidence.accuracyPx() > POOR_ACCURACY_PX) {
      check.add(
          String.format(
              Locale.ROOT,
              "estimated accuracy of only %.1f px: see fine_alignment",
              evidence.accuracyPx()));
    }
  }

  private static void judge(
      double value,
      double least,
      double good,
      String what,
      List<String> failed,
      List<String> check) {
    if (value < good) {
      String sentence =
          String.format(Locale.ROOT, "%s is only %.2f: see fine_alignment", what, value);
      (value < least ? failed : check).add(sentence);
    }
  }
}
