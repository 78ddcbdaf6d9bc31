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
            rows.change(
                "INSERT OR REPLACE INTO runs VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)",
                run.id(),
                run.name(),
                run.started().toEpochMilli(),
                millis(run.finished()),
                run.mode(),
                run.workers(),
                run.budgetBytes(),
                run.threads(),
                run.release(),
                run.program(),
                run.machine().host(),
                run.machine().cores(),
                run.machine().memoryBytes()));
  }

  public void runFinished(long run, Instant time) {
    writer.hand(
        rows ->
            rows.change("UPDATE runs SET finished_ms = ? WHERE id = ?", time.toEpochMilli(), run));
  }

  public void task(TaskRow task) {
    writer.hand(
        rows ->
            rows.change(
                "INSERT OR REPLACE INTO tasks VALUES (?,?,?,?,?,?,?,?,?,?,?)",
                task.id(),
                task.run(),
                task.ordinal(),
                task.sample(),
                task.dye(),
                task.shape(),
                task.predictedBytes(),
                task.predictedUpperBytes(),
                task.predictionSource(),
                task.status(),
                task.verdict()));
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
            rows.change(
                "INSERT OR REPLACE INTO processes VALUES (?,?,?,?,?,?,?,?)",
                process.id(),
                process.run(),
                process.worker() == null ? "program" : "worker",
                process.worker(),
                process.pid(),
                process.started().toEpochMilli(),
                millis(process.ended()),
                process.ending()));
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
            rows.change(
                "INSERT OR REPLACE INTO attempts VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                attempt.id(),
                attempt.task(),
                attempt.process(),
                attempt.number(),
                attempt.started().toEpochMilli(),
                millis(attempt.finished()),
                attempt.outcome(),
                attempt.cold() == null ? null : attempt.cold() ? 1 : 0,
                attempt.peakBytes(),
                baseline == null ? null : baseline.residentBytes(),
                baseline == null ? null : baseline.anonymousBytes(),
                baseline == null ? null : baseline.fileBytes(),
                baseline == null ? null : baseline.heapBytes(),
                baseline == null ? null : baseline.heapCommittedBytes()));
  }

  /** A stage that began, or what is known of it now. */
  public void stage(StageRow stage) {
    writer.hand(
        rows ->
            rows.change(
                "INSERT OR REPLACE INTO stage_events VALUES (?,?,?,?,?,?,?)",
                stage.id(),
                stage.attempt(),
                stage.stage(),
                stage.started().toEpochMilli(),
                millis(stage.finished()),
                stage.outcome(),
                stage.peakBytes()));
  }

  public void sample(SampleRow sample) {
    ProcessReading reading = sample.reading();
    writer.hand(
        rows ->
            rows.change(
                "INSERT OR REPLACE INTO samples VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                sample.process(),
                sample.time().toEpochMilli(),
                sample.spanMillis(),
                sample.residentLowBytes(),
                reading.residentBytes(),
                sample.residentHighBytes(),
                known(reading.virtualBytes()),
                known(reading.anonymousBytes()),
                known(reading.anonymousBytes()),
                known(reading.fileBytes()),
                known(reading.peakBytes()),
                known(reading.swapBytes()),
                known(reading.threads()),
                known(reading.cpuMillis()),
                known(reading.bytesRead()),
                known(reading.bytesWritten()),
                sample.heapBytes(),
                sample.heapCommittedBytes(),
                sample.stage()));
  }

  public void machine(long run, Instant time, MachineReading reading) {
    writer.hand(
        rows ->
            rows.change(
                "INSERT OR REPLACE INTO machine_samples VALUES (?,?,0,?,?,?)",
                run,
                time.toEpochMilli(),
                reading.availableBytes(),
                reading.availableBytes(),
                reading.swapUsedBytes()));
  }

  public void verdict(VerdictRow verdict) {
    writer.hand(
        rows ->
            rows.change(
                "INSERT OR REPLACE INTO verdicts VALUES (?,?,?,?,?,?,?,?)",
                verdict.id(),
                verdict.run(),
                verdict.process(),
                verdict.time().toEpochMilli(),
                verdict.verdict(),
                verdict.bytesPerTask(),
                verdict.confidence(),
                verdict.sentence()));
  }

  private static @Nullable Long millis(@Nullable Instant time) {
    return time == null ? null : time.toEpochMilli();
  }

  private static @Nullable Long known(long value) {
    return value == ProcessReading.UNKNOWN ? null : value;
  }
}
