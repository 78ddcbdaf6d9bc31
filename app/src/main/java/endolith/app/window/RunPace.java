package endolith.app.window;

import endolith.app.choose.Cell;
import endolith.app.choose.PairBoard;
import endolith.app.pace.ExpectedTime;
import endolith.app.pace.Pace;
import endolith.app.pace.PaceFile;
import endolith.app.pace.StageTime;
import endolith.app.pace.Work;
import endolith.app.work.BackgroundExecutor;
import endolith.engine.task.StageReport;
import endolith.engine.task.TaskResult;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What runs are expected to take, by the pairs on the board, and what is learned from them. */
final class RunPace {
  private final PairBoard board;
  private final PaceFile file;
  private final BackgroundExecutor background;
  private final Map<String, Work> begun = new HashMap<>();

  RunPace(PairBoard board, PaceFile file, BackgroundExecutor background) {
    this.board = board;
    this.file = file;
    this.background = background;
  }

  Pace pace() {
    return file.pace();
  }

  /** How much work these tasks are, in their order. */
  Map<String, ExpectedTime> expectedTimes(Collection<String> ids) {
    Map<String, ExpectedTime> expectedTimes = new LinkedHashMap<>();
    Pace pace = file.pace();
    for (String id : ids) {
      Optional<Work> work = board.cell(id).flatMap(Cell::work);
      work.ifPresent(known -> begun.put(id, known));
      expectedTimes.put(id, work.map(pace::of).orElse(ExpectedTime.UNKNOWN));
    }
    return expectedTimes;
  }

  /** Keeps the times of the stages that were made. */
  void learn(TaskResult result) {
    Work work = begun.remove(result.name().id());
    if (work != null) {
      List<StageTime> times =
          result.cost().stages().stream()
              .filter(report -> report.outcome() == StageReport.Outcome.MADE)
              .map(report -> new StageTime(report.stage(), work.pixels(), report.wallSeconds()))
              .toList();
      background.start(
          () -> {
            file.add(times);
            return times;
          },
          added -> {},
          failure -> {});
    }
  }
}
