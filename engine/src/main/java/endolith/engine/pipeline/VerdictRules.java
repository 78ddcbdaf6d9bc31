package endolith.engine.pipeline;

import static endolith.engine.task.VerdictReason.check;
import static endolith.engine.task.VerdictReason.failed;

import endolith.engine.align.Evidence;
import endolith.engine.align.pieces.Seams;
import endolith.engine.align.transform.Point;
import endolith.engine.checkpoint.CheckpointName;
import endolith.engine.checkpoint.Manifest;
import endolith.engine.checkpoint.Manifest.AlignmentFacts;
import endolith.engine.checkpoint.Manifest.ScaleFacts;
import endolith.engine.checkpoint.Manifest.SignalFacts;
import endolith.engine.checkpoint.RawFingerprint;
import endolith.engine.image.Rectangle;
import endolith.engine.task.Stage;
import endolith.engine.task.TaskRequest;
import endolith.engine.task.VerdictReason;
import endolith.engine.task.VerdictReason.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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

  private VerdictRules() {}

  static ReasonedVerdict judge(TaskRequest request, Map<CheckpointName, Manifest> manifests) {
    if (isOneImage(manifests)) {
      return ReasonedVerdict.of(List.of(failed(Kind.ONE_IMAGE)));
    }
    List<VerdictReason> reasons = new ArrayList<>();
    Manifest boundary = manifests.get(CheckpointName.BOUNDARY_PRE);
    Manifest interior = manifests.get(CheckpointName.INTERIOR_PRE);
    if (interior == null) {
      if (boundary == null || boundary.transform().alignment() == null) {
        return request.stages().to() < Stage.INTERIOR.number()
            ? ReasonedVerdict.NONE
            : ReasonedVerdict.of(List.of(check(Kind.OTHER_PROGRAM)));
      }
      judgeBoundary(boundary.transform().alignment(), reasons);
      reasons.add(check(Kind.INTERIOR_NOT_MADE));
    } else if (interior.transform().alignment() != null) {
      if ("false".equals(interior.inputs().parameters().get("interior_ecc"))) {
        reasons.add(check(Kind.INTERIOR_OFF));
      } else {
        judgeInterior(interior.transform().alignment(), rawOrigin(interior, manifests), reasons);
      }
    }
    RefusalRules.reason(boundary, interior).ifPresent(reasons::addFirst);
    for (Manifest manifest : manifests.values()) {
      if (manifest.scale() != null) {
        reasons.addAll(ScaleRules.reasons(manifest.scale()));
      }
    }
    return ReasonedVerdict.of(reasons);
  }

  /**
   * The verdict on an interior alignment and the scale found with it.
   *
   * @param origin of the raw post image on the padded canvas, px
   */
  static ReasonedVerdict judge(AlignmentFacts interior, Point origin, ScaleFacts scale) {
    List<VerdictReason> reasons = new ArrayList<>();
    judgeInterior(interior, origin, reasons);
    reasons.addAll(ScaleRules.reasons(scale));
    return ReasonedVerdict.of(reasons);
  }

  /** Whether both files hold the same bytes, or other bytes but the same pixels. */
  private static boolean isOneImage(Map<CheckpointName, Manifest> manifests) {
    Manifest post = manifests.get(CheckpointName.PADDED_POST);
    Manifest pre = manifests.get(CheckpointName.PADDED_PRE);
    if (post == null || pre == null) {
      return false;
    }
    RawFingerprint postFile = post.inputs().raw().get("post");
    RawFingerprint preFile = pre.inputs().raw().get("pre");
    boolean sameBytes =
        postFile != null && preFile != null && postFile.identity().equals(preFile.identity());
    SignalFacts signal = pre.image().signal();
    return sameBytes || signal != null && Boolean.TRUE.equals(signal.sameAsPost());
  }

  private static void judgeBoundary(AlignmentFacts alignment, List<VerdictReason> reasons) {
    if (!alignment.accepted()) {
      reasons.add(failed(Kind.BOUNDARY_FOUND_NOTHING));
    }
  }

  /** Of the raw post image on the padded canvas, px; the pad, where another program padded it. */
  private static Point rawOrigin(Manifest interior, Map<CheckpointName, Manifest> manifests) {
    Manifest padded = manifests.get(CheckpointName.PADDED_POST);
    Rectangle content = padded == null ? null : padded.image().content();
    if (content != null) {
      return new Point(content.x(), content.y());
    }
    double pad = Double.parseDouble(interior.inputs().parameters().getOrDefault("pad", "0"));
    return new Point(pad, pad);
  }

  private static void judgeInterior(
      AlignmentFacts alignment, Point origin, List<VerdictReason> reasons) {
    Evidence evidence = alignment.evidence();
    if (alignment.trust() != null) {
      reasons.addAll(RockRules.reasons(alignment.trust().map(), origin));
    }
    Seams seams = alignment.seams();
    if (seams != null && seams.untold() > 1 - RockRules.LEAST_TRUSTED) {
      reasons.add(check(Kind.TILES_UNTOLD, 100 * seams.untold()));
    }
    if (!alignment.accepted()) {
      reasons.add(failed(Kind.INTERIOR_FELL_BACK));
    }
    if (evidence.overlap() < FAILED_OVERLAP) {
      reasons.add(failed(Kind.LOW_OVERLAP, evidence.overlap()));
    } else if (evidence.overlap() < LOW_OVERLAP) {
      reasons.add(check(Kind.LOW_OVERLAP, evidence.overlap()));
    }
    if (evidence.correlation() < FAILED_CORRELATION) {
      reasons.add(failed(Kind.LOW_CORRELATION, evidence.correlation()));
    } else if (evidence.correlation() < LOW_CORRELATION) {
      reasons.add(check(Kind.LOW_CORRELATION, evidence.correlation()));
    }
    if (alignment.accepted() && Double.isNaN(evidence.sharedRock())) {
      reasons.add(check(Kind.ROCK_UNKNOWN));
    } else if (evidence.sharedRock() < LITTLE_ROCK) {
      reasons.add(check(Kind.LITTLE_SHARED_ROCK, 100 * evidence.sharedRock()));
    }
    if (alignment.accepted() && Double.isNaN(evidence.accuracyPx())) {
      reasons.add(check(Kind.ACCURACY_UNKNOWN));
    } else if (evidence.accuracyPx() > POOR_ACCURACY_PX) {
      reasons.add(check(Kind.POOR_ACCURACY, evidence.accuracyPx()));
    }
  }
}
