package endolith.app.choose;

import static endolith.app.text.Texts.text;

import endolith.app.choose.Cell.Standing;
import endolith.app.text.OutcomeTexts;
import endolith.engine.task.Outcome;
import java.util.Optional;

/**
 * What pairs are counted and filtered by on the board: what came of them, or that it is to come.
 */
enum PairGroup {
  ALIGNED,
  CHECK,
  FAILED,
  CRASHED,
  /** Done, and not judged. */
  DONE,
  /** Not done, outdated, stopped, or just being worked on. */
  TO_DO,
  /** Something is wrong with its files. */
  PROBLEM;

  /** Empty where there are no images, or where they are still being looked at. */
  static Optional<PairGroup> of(Standing standing) {
    Live live = standing.live();
    Outcome outcome = live == null ? standing.outcome() : live.outcome();
    boolean tells =
        live != null || outcome == Outcome.CRASHED || standing.state() == CellState.DONE;
    if (outcome != null && tells) {
      return Optional.of(of(outcome));
    }
    return switch (standing.state()) {
      case LOOKING, ABSENT -> Optional.empty();
      case READY, PARTLY, STALE -> Optional.of(TO_DO);
      case DONE -> Optional.of(live == null ? DONE : TO_DO);
      case PROBLEM -> Optional.of(PROBLEM);
    };
  }

  private static PairGroup of(Outcome outcome) {
    return switch (outcome) {
      case ALIGNED -> ALIGNED;
      case CHECK -> CHECK;
      case FAILED -> FAILED;
      case CRASHED -> CRASHED;
      case UNJUDGED -> DONE;
      case STOPPED -> TO_DO;
    };
  }

  String word() {
    return switch (this) {
      case ALIGNED -> OutcomeTexts.word(Outcome.ALIGNED);
      case CHECK -> OutcomeTexts.word(Outcome.CHECK);
      case FAILED -> OutcomeTexts.word(Outcome.FAILED);
      case CRASHED -> OutcomeTexts.word(Outcome.CRASHED);
      case DONE -> text("cell.done");
      case TO_DO -> text("board.to-do");
      case PROBLEM -> text("cell.problem");
    };
  }
}
