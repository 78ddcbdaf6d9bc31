package endolith.engine.pipeline;

import endolith.engine.align.Evidence;
import endolith.engine.checkpoint.CheckpointName;
import endolith.engine.checkpoint.Manifest;
import endolith.engine.checkpoint.Manifest.AlignmentFacts;
import endolith.engine.checkpoint.Manifest.ScaleFacts;
import endolith.engine.checkpoint.RawFingerprint;
import endolith.engine.subtract.ScaleEstimator;
import endolith.engine.subtract.ScaleMethod;
import endolith.engine.task.ScaleEvidence;
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

  /** Beyond this share of the rock, saturated pixels are more than the brightest microbes. */
  private static final double MUCH_SATURATED = 0.1;

  private static final String SAME_IMAGE =
      "pre and post are the same image: one of the two files is not what its name says";

  private static final String UNSURE_METHOD =
      ScaleMethod.RATIO_MODE.name().toLowerCase(Locale.ROOT);

  private VerdictRules() {}

  static ReasonedVerdict judge(TaskRequest request, Map<CheckpointName, Manifest> manifests) {
    List<String> failed = new ArrayList<>();
    List<String> check = new ArrayList<>();
    if (isOneImage(manifests)) {
      return new ReasonedVerdict(Optional.of(Verdict.FAILED), List.of(SAME_IMAGE));
    }
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
    for (Manifest manifest : manifests.values()) {
      judgeScale(manifest.scale(), failed, check);
    }
    return verdict(failed, check);
  }

  /** The verdict on an interior alignment and the scale found with it. */
  static ReasonedVerdict judge(AlignmentFacts interior, ScaleFacts scale) {
    List<String> failed = new ArrayList<>();
    List<String> check = new ArrayList<>();
    judgeInterior(interior, failed, check);
    judgeScale(scale, failed, check);
    return verdict(failed, check);
  }

  /** Whether both files hold the same bytes, or other bytes but the same pixels. */
  private static boolean isOneImage(Map<CheckpointName, Manifest> manifests) {
    Manifest post = manifests.get(CheckpointName.PADDED_POST);
    Manifest pre = manifests.get(CheckpointName.PADDED_PRE);
    if (post == null || pre == null) {
      return false;
    }
    RawFingerprint postFile = post.raw().get("post");
    RawFingerprint preFile = pre.raw().get("pre");
    boolean sameBytes =
        postFile != null && preFile != null && postFile.identity().equals(preFile.identity());
    return sameBytes || pre.signal() != null && Boolean.TRUE.equals(pre.signal().sameAsPost());
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
    ScaleEvidence evidence = scale.evidence();
    if (isRuledOut(scale)) {
      failed.add(
          String.format(
              Locale.ROOT,
              "a scale of %.3g ± %.2g tells nothing: see ratio_histogram",
              scale.value(),
              error == null ? Double.NaN : error));
    } else if (error != null && error > POOR_SCALE * scale.value()) {
      check.add(
          String.format(
              Locale.ROOT,
              "the scale is known only to ±%.0f %%: see ratio_histogram",
              100 * error / scale.value()));
    } else if (scale.method().equals(UNSURE_METHOD)) {
      check.add(unsure(evidence == null ? null : evidence.unsure()));
    }
    if (evidence != null) {
      judge(evidence, check);
    }
  }

  /**
   * Whether an estimate's own error rules it out. 0.1.0 called a scale beyond 0.1 to 10 implausible
   * however sure it was.
   */
  static boolean isRuledOut(ScaleFacts scale) {
    return scale.error() == null
        ? !scale.plausible()
        : !ScaleEstimator.isPlausible(scale.value(), scale.error());
  }

  private static String unsure(@Nullable String cause) {
    String reason =
        switch (cause) {
          case "few_blocks" -> "too little of both images is bright enough, and not saturated,";
          case "one_brightness" -> "the minerals are all of one brightness, which is too little";
          case "few_groups" -> "the minerals differ too little in brightness";
          case "not_on_a_line" ->
              "what is brighter in pre is not brighter in post, which is too little";
          case null, default -> "too little is known";
        };
    return reason + " to tell the scale from a background: see ratio_histogram";
  }

  private static void judge(ScaleEvidence evidence, List<String> check) {
    saturated(evidence.saturatedPost(), "post", check);
    saturated(evidence.saturatedPre(), "pre", check);
    Double unevenness = evidence.unevenness();
    if (unevenness != null && unevenness > POOR_SCALE) {
      check.add(
          String.format(
              Locale.ROOT,
              "the scale differs from place to place by ±%.0f %%: see ratio_histogram",
              100 * unevenness));
    }
  }

  private static void saturated(double share, String image, List<String> check) {
    if (share > MUCH_SATURATED) {
      check.add(
          String.format(
              Locale.ROOT,
              "%.0f %% of the rock in %s is saturated, and nothing is known of what the dye added"
                  + " there: see pre_post_heatmap",
              100 * share,
              image));
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
