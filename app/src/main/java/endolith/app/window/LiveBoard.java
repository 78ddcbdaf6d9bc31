package endolith.app.window;

import endolith.app.choose.Cell;
import endolith.app.choose.Live;
import endolith.app.choose.PairBoard;
import endolith.app.run.Phase;
import endolith.app.run.RunModel;
import endolith.app.run.TaskRow;
import endolith.engine.task.Outcome;
import org.jspecify.annotations.Nullable;

/** Shows on the board what the run that goes on does with each of its pairs. */
final class LiveBoard {
  private final PairBoard board;
  private final RunModel run;

  LiveBoard(PairBoard board, RunModel run) {
    this.board = board;
    this.run = run;
    run.elapsed().subscribe(any -> show());
    run.state().subscribe(any -> show());
  }

  private void show() {
    if (run.isBusy()) {
      for (TaskRow row : run.rows()) {
        board.cell(row.id()).ifPresent(cell -> cell.live(live(row)));
      }
    } else {
      board.cells().forEach(LiveBoard::rest);
    }
  }

  private static void rest(Cell cell) {
    cell.live(null);
  }

  private static @Nullable Live live(TaskRow row) {
    if (row.phase() == Phase.WAITING || row.phase() == Phase.LEFT) {
      return Live.WAITING;
    }
    return row.result()
        .map(result -> Live.over(Outcome.of(result)))
        .orElseGet(() -> Live.in(row.stage(), row.stageShare()));
  }
}
