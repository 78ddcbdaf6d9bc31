package endolith.engine.pipeline;

import static endolith.engine.task.VerdictReason.check;
import static endolith.engine.task.VerdictReason.failed;

import endolith.engine.align.transform.Point;
import endolith.engine.align.trust.CellState;
import endolith.engine.align.trust.RockPart;
import endolith.engine.align.trust.TrustMap;
import endolith.engine.task.VerdictReason;
import endolith.engine.task.VerdictReason.Kind;
import java.util.ArrayList;
import java.util.List;

/** The rules that make reasons for a verdict of what the parts of the rock say. */
final class RockRules {
  /** Share of the rock that must be confirmed, or enclosed by what is. */
  static final double LEAST_TRUSTED = 0.95;

  private static final double FAILED_TRUSTED = 0.3;
  private static final double FAILED_CONTRADICTED = 0.5;

  /** Of two ways to be short of what is asked, each that makes up half of it is told. */
  private static final double TOLD = (1 - LEAST_TRUSTED) / 2;

  /** What is said of the error may be too little by nearly a factor of two. */
  private static final double SAFE = 0.6;

  private RockRules() {}

  /**
   * @param origin of the raw post image on the padded canvas, px
   */
  static List<VerdictReason> reasons(TrustMap trust, Point origin) {
    double contradicted = trust.share(CellState.CONTRADICTED);
    double silent = trust.share(CellState.SILENT);
    if (trust.rock() == 0) {
      return List.of(failed(Kind.NO_ROCK));
    }
    if (trust.trusted() < FAILED_TRUSTED || contradicted > FAILED_CONTRADICTED) {
      return List.of(failed(Kind.ROCK_NOT_CONFIRMED, 100 * trust.trusted(), 100 * contradicted));
    }
    List<VerdictReason> reasons = new ArrayList<>();
    if (trust.accuracyP95Px() > SAFE * Math.max(1, 3 * trust.accuracyPx())) {
      reasons.add(check(Kind.UNEVEN_ACCURACY, trust.accuracyP95Px()));
    }
    if (trust.trusted() >= LEAST_TRUSTED) {
      return reasons;
    }
    if (contradicted > TOLD) {
      RockPart part = trust.parts(CellState.CONTRADICTED).getFirst();
      reasons.add(
          check(
              Kind.ROCK_CONTRADICTED,
              100 * contradicted,
              part.movedPx(),
              part.centre().x() - origin.x(),
              part.centre().y() - origin.y(),
              part.width(),
              part.height()));
    }
    if (silent > TOLD) {
      RockPart part = trust.parts(CellState.SILENT).getFirst();
      reasons.add(
          check(
              Kind.ROCK_SILENT,
              100 * silent,
              part.centre().x() - origin.x(),
              part.centre().y() - origin.y(),
              part.width(),
              part.height()));
    }
    return reasons;
  }
}
