package endolith.app.sheet;

import static endolith.app.text.Texts.text;

import endolith.app.text.DecisionWords;
import endolith.engine.review.Decision;
import endolith.engine.review.Standing;
import java.util.Optional;

/** Which pairs stand on the contact sheet, by what was decided on them. */
enum DecisionFilter {
  ANY,
  /** Without a decision on the result that is there now. */
  UNDECIDED,
  ACCEPTED,
  DOUBTFUL,
  REJECTED,
  /** With a decision on a result that is there no more. */
  OUTDATED;

  String title() {
    return switch (this) {
      case ANY -> text("sheet.decision.any");
      case UNDECIDED -> DecisionWords.of((Decision) null).word();
      case ACCEPTED -> DecisionWords.of(Decision.ACCEPTED).word();
      case DOUBTFUL -> DecisionWords.of(Decision.DOUBTFUL).word();
      case REJECTED -> DecisionWords.of(Decision.REJECTED).word();
      case OUTDATED -> text("sheet.decision.outdated");
    };
  }

  boolean accepts(Optional<Standing> standing) {
    Decision decision = standing.map(Standing::decision).orElse(null);
    boolean current = standing.filter(Standing::isReviewed).isPresent();
    return switch (this) {
      case ANY -> true;
      case UNDECIDED -> !current;
      case ACCEPTED -> current && decision == Decision.ACCEPTED;
      case DOUBTFUL -> current && decision == Decision.DOUBTFUL;
      case REJECTED -> current && decision == Decision.REJECTED;
      case OUTDATED -> decision != null && !current;
    };
  }
}
