package endolith.engine.pipeline;

import static endolith.engine.task.VerdictReason.check;
import static endolith.engine.task.VerdictReason.failed;

import endolith.engine.checkpoint.Manifest.ScaleFacts;
import endolith.engine.subtract.NoLine;
import endolith.engine.subtract.ScaleEstimator;
import endolith.engine.subtract.ScaleMethod;
import endolith.engine.task.ScaleEvidence;
import endolith.engine.task.VerdictReason;
import endolith.engine.task.VerdictReason.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules that make reasons for a verdict of a scale and what was found beside it. */
final class ScaleRules {
  /** Beyond this, what the dye added is no longer told from what the minerals did. */
  private static final double POOR_SCALE = 0.05;

  /** Beyond this share of the rock, saturated pixels are more than the brightest microbes. */
  private static final double MUCH_SATURATED = 0.1;

  private static final String UNSURE_METHOD =
      ScaleMethod.RATIO_MODE.name().toLowerCase(Locale.ROOT);

  private ScaleRules() {}

  static List<VerdictReason> reasons(ScaleFacts scale) {
    List<VerdictReason> reasons = new ArrayList<>();
    Double error = scale.error();
    ScaleEvidence evidence = scale.evidence();
    if (isRuledOut(scale)) {
      reasons.add(
          error == null
              ? failed(Kind.SCALE_IMPLAUSIBLE, scale.value())
              : failed(Kind.SCALE_RULED_OUT, scale.value(), error));
    } else if (error != null && error > POOR_SCALE * scale.value()) {
      reasons.add(check(Kind.SCALE_UNCERTAIN, 100 * error / scale.value()));
    } else if (scale.method().equals(UNSURE_METHOD)) {
      reasons.add(check(unsure(evidence == null ? null : evidence.unsure())));
    }
    if (evidence != null) {
      reasons.addAll(reasons(evidence));
    }
    return reasons;
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

  /**
   * @param cause as {@link ScaleEvidence#unsure()} has it
   */
  private static Kind unsure(@Nullable String cause) {
    return Stream.of(NoLine.values())
        .filter(line -> line.name().toLowerCase(Locale.ROOT).equals(cause))
        .map(ScaleRules::kind)
        .findFirst()
        .orElse(Kind.SCALE_UNTOLD);
  }

  private static Kind kind(NoLine cause) {
    return switch (cause) {
      case FEW_BLOCKS -> Kind.SCALE_FEW_BLOCKS;
      case ONE_BRIGHTNESS -> Kind.SCALE_ONE_BRIGHTNESS;
      case FEW_GROUPS -> Kind.SCALE_FEW_GROUPS;
      case NOT_ON_A_LINE -> Kind.SCALE_NOT_ON_A_LINE;
    };
  }

  private static List<VerdictReason> reasons(ScaleEvidence evidence) {
    List<VerdictReason> reasons = new ArrayList<>();
    if (evidence.saturatedPost() > MUCH_SATURATED) {
      reasons.add(check(Kind.POST_SATURATED, 100 * evidence.saturatedPost()));
    }
    if (evidence.saturatedPre() > MUCH_SATURATED) {
      reasons.add(check(Kind.PRE_SATURATED, 100 * evidence.saturatedPre()));
    }
    Double unevenness = evidence.unevenness();
    if (unevenness != null && unevenness > POOR_SCALE) {
      reasons.add(check(Kind.SCALE_UNEVEN, 100 * unevenness));
    }
    return reasons;
  }
}
