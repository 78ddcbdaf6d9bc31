package endolith.engine.worker;

import endolith.engine.pipeline.StageReport;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What is known of a worker's current task, should it never tell more. For one thread. */
final class WorkerState {
  private final List<StageReport> finished = new ArrayList<>();
  private OptionalInt stage = OptionalInt.empty();
  private OptionalLong heapBytes = OptionalLong.empty();

  void take(TaskEvent event) {
    switch (event) {
      case TaskEvent.StageStarted(int number) -> stage = OptionalInt.of(number);
      case TaskEvent.StageFinished(StageReport report) -> finished.add(report);
      case TaskEvent.Heap heap -> heapBytes = OptionalLong.of(heap.usedBytes());
      case TaskEvent.StageProgress progress -> {}
      case TaskEvent.Message message -> {}
      case TaskEvent.Result result -> {}
    }
  }

  List<StageReport> finished() {
    return List.copyOf(finished);
  }

  /** For the report of a death: "in stage 2, heap 120 MB". */
  String lastSeen() {
    String where = stage.isPresent() ? "in stage " + stage.getAsInt() : "before the first stage";
    return heapBytes.isPresent()
        ? where + ", last heap " + Math.ceilDiv(heapBytes.getAsLong(), 1 << 20) + " MiB"
        : where;
  }
}
