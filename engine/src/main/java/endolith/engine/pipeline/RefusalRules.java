package endolith.engine.pipeline;

import static endolith.engine.task.VerdictReason.failed;

import endolith.engine.align.transform.Refusal;
import endolith.engine.checkpoint.Manifest;
import endolith.engine.checkpoint.Manifest.AlignmentFacts;
import endolith.engine.parameter.BoundaryParameters;
import endolith.engine.task.VerdictReason;
import endolith.engine.task.VerdictReason.Kind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules that make a reason for a verdict of what is wrong with the images themselves. */
final class RefusalRules {
  private RefusalRules() {}

  /** Empty where that is not known, or an alignment was accepted all the same. */
  static Optional<VerdictReason> reason(@Nullable Manifest boundary, @Nullable Manifest interior) {
    Optional<AlignmentFacts> first = alignment(boundary);
    Optional<AlignmentFacts> last = alignment(interior);
    if (last.or(() -> first).map(AlignmentFacts::accepted).orElse(true)) {
      return Optional.empty();
    }
    return last.flatMap(facts -> Optional.ofNullable(facts.refusal()))
        .or(() -> first.flatMap(facts -> Optional.ofNullable(facts.refusal())))
        .map(refusal -> reason(refusal, isTakenForMirrored(boundary)));
  }

  private static Optional<AlignmentFacts> alignment(@Nullable Manifest manifest) {
    return Optional.ofNullable(manifest)
        .flatMap(made -> Optional.ofNullable(made.transform().alignment()));
  }

  private static boolean isTakenForMirrored(@Nullable Manifest boundary) {
    return boundary != null
        && "true".equals(boundary.inputs().parameters().get(BoundaryParameters.MIRRORED.name()));
  }

  static VerdictReason reason(Refusal refusal, boolean takenForMirrored) {
    double figure = refusal.figure();
    return switch (refusal.cause()) {
      case MIRRORED -> failed(takenForMirrored ? Kind.NOT_MIRRORED : Kind.MIRRORED);
      case SCALE_OUT_OF_RANGE -> failed(Kind.SCALE_OUT_OF_RANGE, figure);
      case STRONG_PERSPECTIVE -> failed(Kind.STRONG_PERSPECTIVE, figure);
      case DISTORTED -> failed(Kind.DISTORTED, figure);
      case STANDING_PATTERN -> failed(Kind.STANDING_PATTERN);
    };
  }
}
