package endolith.monitor.history;

import endolith.monitor.sampling.MachineReading;
import endolith.monitor.sampling.ProcessReading;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes what happens in a run. Every call returns at once. */
public final class RunRecorder {
  private final HistoryWriter writer;

  public RunRecorder(HistoryWriter writer) {
    this.writer = writer;
  }

  /** A number for a new row. */
  public long newId() {
    return writer.newId();
  }

  public void run(RunRow run) {
    writer.hand(
        rows ->
            rows.put(
                NewRow.of("runs")
                    .with("id", run.id())
                    .with("name", run.name())
                    .with("started_ms", run.started().toEpochMilli())
                    .with("finished_ms", millis(run.finished()))
                    .with("mode", run.mode())
                    .with("workers", run.workers())
                    .with("budget_bytes", run.budgetBytes())
                    .with("threads", run.threads())
                    .with("release_policy", run.release())
                    .with("program", run.program())
                    .with("host", run.machine().host())
                    .with("cores", run.machine().cores())
                    .with("memory_bytes", run.machine().memoryBytes())));
  }

  public void runFinished(long run, Instant time) {
    writer.hand(
        rows ->
            rows.change("UPDATE runs SET finished_ms = ? WHERE id = ?", time.toEpochMilli(), run));
  }

  public void task(TaskRow task) {
    writer.hand(
        rows ->
            rows.put(
                NewRow.of("tasks")
                    .with("id", task.id())
                    .with("run_id", task.run())
                    .with("ordinal", task.ordinal())
                    .with("sample", task.sample())
                    .with("dye", task.dye())
                    .with("shape", task.shape())
                    .with("predicted_bytes", task.predictedBytes())
                    .with("predicted_upper_bytes", task.predictedUpperBytes())
                    .with("prediction_source", task.predictionSource())
                    .with("status", task.status())
                    .with("verdict", task.verdict())));
  }

  public void taskFinished(long task, String status, @Nullable String verdict) {
    writer.hand(
        rows ->
            rows.change(
                "UPDATE tasks SET status = ?, verdict = ? WHERE id = ?", status, verdict, task));
  }

  public void process(ProcessRow process) {
    writer.hand(
        rows ->
            rows.put(
                NewRow.of("processes")
                    .with("id", process.id())
                    .with("run_id", process.run())
                    .with("role", process.worker() == null ? "program" : "worker")
                    .with("worker", process.worker())
                    .with("pid", process.pid())
                    .with("started_ms", process.started().toEpochMilli())
                    .with("ended_ms", millis(process.ended()))
                    .with("ending", process.ending())));
  }

  public void processEnded(long process, Instant time, String ending) {
    writer.hand(
        rows ->
            rows.change(
                "UPDATE processes SET ended_ms = ?, ending = ? WHERE id = ?",
                time.toEpochMilli(),
                ending,
                process));
  }

  /** A new attempt, or what is known of it now. */
  public void attempt(AttemptRow attempt) {
    AttemptRow.@Nullable Baseline baseline = attempt.baseline();
    writer.hand(
        rows ->
            rows.put(
                NewRow.of("attempts")
                    .with("id", attempt.id())
                    .with("task_id", attempt.task())
                    .with("process_id", attempt.process())
                    .with("number", attempt.number())
                    .with("started_ms", attempt.started().toEpochMilli())
                    .with("finished_ms", millis(attempt.finished()))
                    .with("outcome", attempt.outcome())
                    .with("cold", attempt.cold() == null ? null : attempt.cold() ? 1 : 0)
                    .with("peak_bytes", attempt.peakBytes())
                    .with("baseline_bytes", baseline == null ? null : baseline.residentBytes())
                    .with(
                        "baseline_anonymous_bytes",
                        baseline == null ? null : baseline.anonymousBytes())
                    .with("baseline_file_bytes", baseline == null ? null : baseline.fileBytes())
                    .with("baseline_heap_bytes", baseline == null ? null : baseline.heapBytes())
                    .with(
                        "baseline_heap_committed_bytes",
                        baseline == null ? null : baseline.heapCommittedBytes())));
  }

  /** A stage that began, or what is known of it now. */
  public void stage(StageRow stage) {
    writer.hand(
        rows ->
            rows.put(
                NewRow.of("stage_events")
                    .with("id", stage.id())
                    .with("attempt_id", stage.attempt())
                    .with("stage", stage.stage())
                    .with("started_ms", stage.started().toEpochMilli())
                    .with("finished_ms", millis(stage.finished()))
                    .with("outcome", stage.outcome())
                    .with("peak_bytes", stage.peakBytes())));
  }

  public void sample(SampleRow sample) {
    ProcessReading reading = sample.reading();
    writer.hand(
        rows ->
            rows.put(
                NewRow.of("samples")
                    .with("process_id", sample.process())
                    .with("time_ms", sample.time().toEpochMilli())
                    .with("span_ms", sample.spanMillis())
                    .with("resident_low_bytes", sample.residentLowBytes())
                    .with("resident_bytes", reading.residentBytes())
                    .with("resident_high_bytes", sample.residentHighBytes())
                    .with("virtual_bytes", reading.virtualBytes())
                    .with("anonymous_bytes", reading.anonymousBytes())
                    .with("anonymous_high_bytes", reading.anonymousBytes())
                    .with("file_bytes", reading.fileBytes())
                    .with("peak_bytes", reading.peakBytes())
                    .with("swap_bytes", reading.swapBytes())
                    .with("threads", reading.threads())
                    .with("cpu_ms", reading.cpuMillis())
                    .with("read_bytes", reading.bytesRead())
                    .with("written_bytes", reading.bytesWritten())
                    .with("heap_bytes", sample.heapBytes())
                    .with("heap_committed_bytes", sample.heapCommittedBytes())
                    .with("stage", sample.stage())));
  }

  public void machine(long run, Instant time, MachineReading reading) {
    writer.hand(
        rows ->
            rows.put(
                NewRow.of("machine_samples")
                    .with("run_id", run)
                    .with("time_ms", time.toEpochMilli())
                    .with("span_ms", 0)
                    .with("available_low_bytes", reading.availableBytes())
                    .with("available_bytes", reading.availableBytes())
                    .with("swap_used_bytes", reading.swapUsedBytes())));
  }

  public void verdict(VerdictRow verdict) {
    writer.hand(
        rows ->
            rows.put(
                NewRow.of("verdicts")
                    .with("id", verdict.id())
                    .with("run_id", verdict.run())
                    .with("process_id", verdict.process())
                    .with("time_ms", verdict.time().toEpochMilli())
                    .with("verdict", verdict.verdict())
                    .with("bytes_per_task", verdict.bytesPerTask())
                    .with("confidence", verdict.confidence())
                    .with("sentence", verdict.sentence())));
  }

  private static @Nullable Long millis(@Nullable Instant time) {
    return time == null ? null : time.toEpochMilli();
  }
}
