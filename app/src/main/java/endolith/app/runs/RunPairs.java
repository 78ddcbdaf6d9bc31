package endolith.app.runs;

import endolith.app.log.RunRow;
import endolith.engine.batch.RunRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The pairs of a run.
 *
 * @param unreadable lines of its journal that cannot be read
 */
record RunPairs(List<PairRow> rows, int unreadable) {
  static final RunPairs NONE = new RunPairs(List.of(), 0);

  RunPairs {
    rows = List.copyOf(rows);
  }

  /**
   * Reads a run's journal.
   *
   * @throws IOException if it cannot be read
   */
  static RunPairs of(RunRow run) throws IOException {
    RunRecord record = RunRecord.read(run.folder());
    List<PairRow> rows = new ArrayList<>();
    record.results().forEach(result -> rows.add(PairRow.of(result)));
    record.cutShort().forEach(pair -> rows.add(PairRow.open(pair, run.ending())));
    return new RunPairs(rows, record.unreadableLines());
  }
}
