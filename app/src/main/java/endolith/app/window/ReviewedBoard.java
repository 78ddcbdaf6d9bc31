package endolith.app.window;

import static endolith.app.text.Texts.text;

import endolith.app.choose.Cell;
import endolith.app.choose.PairBoard;
import endolith.app.review.ReviewModel;
import endolith.app.review.ReviewedPair;
import endolith.app.text.DecisionWords;
import endolith.engine.review.Standing;

/** Keeps the board told of what persons decided on its pairs. */
final class ReviewedBoard {
  private final PairBoard board;
  private final ReviewModel review;

  ReviewedBoard(PairBoard board, ReviewModel review) {
    this.board = board;
    this.review = review;
    review.changes().subscribe(number -> tell());
    board.layout().subscribe(layout -> tell());
  }

  private void tell() {
    for (Cell cell : board.cells()) {
      cell.decided(
          review
              .pair(cell.id())
              .flatMap(ReviewedPair::standing)
              .map(ReviewedBoard::words)
              .orElse(""));
    }
  }

  private static String words(Standing standing) {
    if (standing.decision() == null) {
      return standing.note();
    }
    String said = DecisionWords.sentence(standing);
    return standing.note().isEmpty() ? said : text("review.with-note", said, standing.note());
  }
}
