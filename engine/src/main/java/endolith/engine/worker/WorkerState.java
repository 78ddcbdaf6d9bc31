package endolith.engine.worker;

import endolith.engine.task.StageReport;
import endolith.engine.task.WorkerLoss;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The last known state of a worker's current task, should it never tell more. For one thread. */
final class WorkerState {
  private final List<StageReport> finished = new ArrayList<>();
  private @Nullable Integer stage;
  private @Nullable Long heapBytes;
  private @Nullable Long peakResidentBytes;

  void take(TaskEvent event) {
    switch (event) {
      case TaskEvent.StageStarted(int number) -> {
        stage = number;
        finished.removeIf(report -> report.stage() >= number); // it is made again
      }
      case TaskEvent.StageFinished(StageReport report) -> {
        finished.add(report);
        takePeak(report.peakResidentBytes());
      }
      case TaskEvent.Heap heap -> {
        heapBytes = heap.usedBytes();
        takePeak(heap.peakResidentBytes());
      }
      case TaskEvent.StageProgress progress -> {}
      case TaskEvent.Found found -> {}
      case TaskEvent.Result result -> {}
    }
  }

  private void takePeak(@Nullable Long bytes) {
    peakResidentBytes = bytes == null ? peakResidentBytes : bytes;
  }

  List<StageReport> finished() {
    return List.copyOf(finished);
  }

  WorkerLoss loss(WorkerLoss.Kind kind, @Nullable Integer exitCode) {
    return new WorkerLoss(kind, exitCode, stage, heapBytes, peakResidentBytes);
  }
}
