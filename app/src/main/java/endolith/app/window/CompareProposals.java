package endolith.app.window;

import endolith.app.choose.Cell;
import endolith.app.choose.PairBoard;
import endolith.app.compare.CompareModel;
import endolith.app.results.ResultsModel;
import java.util.List;

/** Proposes pairs to compare values with: those that can be worked on, first what is looked at. */
final class CompareProposals {
  private final PairBoard board;
  private final CompareModel compare;

  CompareProposals(PairBoard board, ResultsModel results, CompareModel compare) {
    this.board = board;
    this.compare = compare;
    board.layout().subscribe(any -> propose());
    results
        .selected()
        .subscribe(
            task -> {
              if (task != null) {
                compare.propose(task.id());
              }
            });
  }

  private void propose() {
    List<String> pairs =
        board.cells().stream().filter(cell -> cell.state().isRunnable()).map(Cell::id).toList();
    if (!pairs.equals(compare.tasks())) {
      compare.tasks().setAll(pairs);
      compare.task().set(pairs.isEmpty() ? null : pairs.getFirst());
    }
  }
}
