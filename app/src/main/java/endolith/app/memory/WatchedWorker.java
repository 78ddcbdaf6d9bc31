package endolith.app.memory;

import endolith.engine.worker.TaskEvent;
import endolith.monitor.history.AttemptRow;
import endolith.monitor.history.ProcessRow;
import endolith.monitor.history.StageRow;
import endolith.monitor.leak.LeakFinding;
import endolith.monitor.leak.LeakJudge;
import endolith.monitor.leak.MemoryLimits;
import endolith.monitor.leak.TaskBaseline;
import endolith.monitor.sampling.ProcessReading;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The monitor's record of one worker process. */
final class WatchedWorker {
  private final ProcessRow process;
  private final List<TaskBaseline> baselines = new ArrayList<>();
  private volatile TaskEvent.@Nullable Heap heap;
  private volatile @Nullable StageRow stage;
  private @Nullable AttemptRow attempt;
  private volatile @Nullable LeakFinding finding;

  WatchedWorker(ProcessRow process) {
    this.process = process;
  }

  ProcessRow process() {
    return process;
  }

  void take(TaskEvent.Heap now) {
    heap = now;
  }

  TaskEvent.@Nullable Heap heap() {
    return heap;
  }

  void enter(@Nullable StageRow now) {
    stage = now;
  }

  /** The stage that it is in; null between stages. */
  @Nullable StageRow stage() {
    return stage;
  }

  void attempt(@Nullable AttemptRow now) {
    attempt = now;
  }

  @Nullable AttemptRow attempt() {
    return attempt;
  }

  /** The newest verdict; null before the first task's end. */
  @Nullable LeakFinding finding() {
    return finding;
  }

  /**
   * Counts a task that was done.
   *
   * @param after the process as it is now, its memory released
   * @param settled whether its heap was collected just now
   */
  LeakFinding done(ProcessReading after, long peakBytes, boolean settled, MemoryLimits limits) {
    TaskEvent.Heap last = heap;
    Long beside = last == null ? null : last.nativeBytes();
    Long mapped = after.fileBytes();
    baselines.add(
        new TaskBaseline(
            after.residentBytes(),
            peakBytes,
            last == null ? OptionalLong.empty() : OptionalLong.of(last.usedBytes()),
            beside == null ? OptionalLong.empty() : OptionalLong.of(beside),
            mapped == null ? OptionalLong.empty() : OptionalLong.of(mapped),
            settled,
            last == null || !last.compiling()));
    LeakFinding now = LeakJudge.judge(baselines, limits);
    finding = now;
    return now;
  }

  int tasks() {
    return baselines.size();
  }
}
