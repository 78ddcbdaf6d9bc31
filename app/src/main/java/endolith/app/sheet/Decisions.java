package endolith.app.sheet;

import endolith.app.review.ReviewModel;
import endolith.app.review.ReviewedPair;
import endolith.app.text.DecisionWords;
import endolith.engine.review.Standing;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;

/**
 * What persons decided on the pairs of the sheet.
 *
 * @param changes changes whenever any of it does
 * @param standing of a pair named as {@code sample/dye}; empty if nothing was decided or noted
 */
record Decisions(ObservableValue<Number> changes, Function<String, Optional<Standing>> standing) {

  static Decisions of(ReviewModel review) {
    return new Decisions(
        review.changes(), pair -> review.pair(pair).flatMap(ReviewedPair::standing));
  }

  Optional<Standing> of(String pair) {
    return standing.apply(pair);
  }

  /** Whether the decision on a pair is on a result that is there no more. */
  boolean isOutdated(String pair) {
    return DecisionFilter.OUTDATED.accepts(of(pair));
  }

  /** The badge of a pair; empty if there is no decision on it. */
  Optional<DecisionWords> badge(String pair) {
    return of(pair).filter(now -> now.decision() != null).map(DecisionWords::of);
  }
}
