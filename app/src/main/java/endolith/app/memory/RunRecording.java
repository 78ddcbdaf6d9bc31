package endolith.app.memory;

import endolith.app.text.LeakTexts;
import endolith.engine.batch.Attempt;
import endolith.engine.batch.BatchStart;
import endolith.engine.batch.WorkerEnding;
import endolith.engine.preflight.PeakModel;
import endolith.engine.task.StageReport;
import endolith.engine.task.TaskRequest;
import endolith.engine.task.TaskResult;
import endolith.engine.worker.ReleasePolicy;
import endolith.engine.worker.TaskEvent;
import endolith.monitor.history.AttemptRow;
import endolith.monitor.history.ProcessRow;
import endolith.monitor.history.RunRecorder;
import endolith.monitor.history.RunRow;
import endolith.monitor.history.SampleRow;
import endolith.monitor.history.StageRow;
import endolith.monitor.history.VerdictRow;
import endolith.monitor.leak.LeakFinding;
import endolith.monitor.leak.LeakVerdict;
import endolith.monitor.leak.MemoryLimits;
import endolith.monitor.sampling.MachineReading;
import endolith.monitor.sampling.ProcessReading;
import endolith.monitor.sampling.Snapshot;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Turns what is told of a batch into rows of its history, and judges its workers. */
final class RunRecording {
  private final RunRecorder recorder;
  private final RecordedTasks tasks;
  private final BatchStart start;
  private final ReleasePolicy release;
  private final long run;
  private final ProcessRow program;
  private final Consumer<? super MemoryEvent> show;
  private final Map<Long, WatchedWorker> workers = new ConcurrentHashMap<>();

  RunRecording(
      RunRecorder recorder,
      BatchStart start,
      String programName,
      ReleasePolicy release,
      MachineReading machine,
      PeakModel peaks,
      Consumer<? super MemoryEvent> show) {
    this.show = show;
    this.recorder = recorder;
    this.start = start;
    this.release = release;
    this.run = recorder.newId();
    this.tasks = new RecordedTasks(recorder, run, peaks, start.tasks());
    RunRow row = RunRows.of(run, start, programName, release, machine);
    recorder.run(row);
    show.accept(new MemoryEvent.Began(row));
    this.program =
        new ProcessRow(
            recorder.newId(), run, null, ProcessHandle.current().pid(), Instant.now(), null, null);
    recorder.process(program);
    show.accept(new MemoryEvent.Watched(program));
  }

  void workerStarted(int worker, long pid) {
    ProcessRow row = new ProcessRow(recorder.newId(), run, worker, pid, Instant.now(), null, null);
    workers.put(pid, new WatchedWorker(row));
    recorder.process(row);
    show.accept(new MemoryEvent.Watched(row));
  }

  void attemptStarted(Attempt attempt) {
    WatchedWorker worker = workers.get(attempt.pid());
    if (worker != null) {
      AttemptRow row =
          new AttemptRow(
              recorder.newId(),
              tasks.begun(attempt.task()),
              worker.process().id(),
              attempt.number(),
              attempt.started(),
              null,
              null,
              null,
              null,
              null);
      worker.attempt(row);
      recorder.attempt(row);
      show.accept(new MemoryEvent.Tried(row, attempt.task().name().title()));
    }
  }

  void event(Attempt attempt, TaskEvent event) {
    WatchedWorker worker = workers.get(attempt.pid());
    AttemptRow at = worker == null ? null : worker.attempt();
    if (worker == null || at == null) {
      return;
    }
    switch (event) {
      case TaskEvent.Heap heap -> worker.take(heap);
      case TaskEvent.StageStarted(int stage) -> {
        StageRow row =
            new StageRow(recorder.newId(), at.id(), stage, Instant.now(), null, null, null);
        worker.enter(row);
        recorder.stage(row);
        show.accept(
            new MemoryEvent.Staged(worker.process().id(), row, attempt.task().name().title()));
      }
      case TaskEvent.StageFinished(StageReport report) -> {
        StageRow row = finished(worker.stage(), at, report);
        recorder.stage(row);
        show.accept(
            new MemoryEvent.Staged(worker.process().id(), row, attempt.task().name().title()));
        worker.enter(null);
      }
      default -> {}
    }
  }

  private StageRow finished(@Nullable StageRow begun, AttemptRow attempt, StageReport report) {
    Instant now = Instant.now();
    boolean same = begun != null && begun.stage() == report.stage();
    return new StageRow(
        same && begun != null ? begun.id() : recorder.newId(),
        attempt.id(),
        report.stage(),
        same && begun != null ? begun.started() : now,
        now,
        report.outcome().name().toLowerCase(Locale.ROOT),
        report.peakResidentBytes());
  }

  /**
   * @param after the worker as it is now; empty if it is dead
   * @return the verdict on the worker if it is another than before
   */
  Optional<LeakFinding> attemptFinished(
      Attempt attempt, TaskResult result, Optional<ProcessReading> after, MachineReading machine) {
    WatchedWorker worker = workers.get(attempt.pid());
    AttemptRow begun = worker == null ? null : worker.attempt();
    if (worker == null || begun == null) {
      return Optional.empty();
    }
    worker.attempt(null);
    worker.enter(null);
    AttemptRow done = RunRows.finished(begun, result, after, worker.heap());
    recorder.attempt(done);
    show.accept(new MemoryEvent.Tried(done, attempt.task().name().title()));
    if (after.isEmpty()) {
      return Optional.empty();
    }
    LeakFinding before = worker.finding();
    long peak = result.cost().peakResidentBytes() == null ? 0 : result.cost().peakResidentBytes();
    LeakFinding now =
        worker.done(
            after.get(),
            peak,
            release != ReleasePolicy.NATIVE,
            new MemoryLimits(start.budgetBytes(), machine.availableBytes()));
    show.accept(new MemoryEvent.Judged(worker.process().id(), now));
    if (before != null && before.verdict() == now.verdict()) {
      return Optional.empty();
    }
    said(worker, now);
    return Optional.of(now);
  }

  private void said(WatchedWorker worker, LeakFinding finding) {
    recorder.verdict(
        new VerdictRow(
            recorder.newId(),
            run,
            worker.process().id(),
            Instant.now(),
            finding.verdict().key(),
            finding.bytesPerTask(),
            finding.confidence(),
            LeakTexts.advice(finding)));
  }

  void ranShort(String sentence) {
    recorder.verdict(
        new VerdictRow(
            recorder.newId(),
            run,
            null,
            Instant.now(),
            VerdictRow.LOW_MEMORY,
            null,
            null,
            sentence));
  }

  boolean isLeaking(long pid) {
    WatchedWorker worker = workers.get(pid);
    LeakFinding finding = worker == null ? null : worker.finding();
    return finding != null && finding.verdict() == LeakVerdict.LEAK;
  }

  void taskFinished(TaskRequest task, TaskResult result) {
    tasks.finished(task, result);
  }

  void workerEnded(long pid, WorkerEnding ending) {
    WatchedWorker worker = workers.remove(pid);
    if (worker != null) {
      LeakFinding last = worker.finding();
      if (last != null && worker.tasks() > 1) {
        // The last word on it, with its final figures.
        said(worker, last);
      }
      Instant time = Instant.now();
      recorder.processEnded(worker.process().id(), time, ending.name().toLowerCase(Locale.ROOT));
      show.accept(new MemoryEvent.Gone(worker.process().id(), time));
    }
  }

  void sampled(Snapshot snapshot) {
    recorder.machine(run, snapshot.time(), snapshot.machine());
    show.accept(
        new MemoryEvent.MachineSampled(snapshot.time(), snapshot.machine().availableBytes()));
    for (ProcessReading reading : snapshot.processes()) {
      WatchedWorker worker = workers.get(reading.pid());
      if (worker != null) {
        TaskEvent.Heap heap = worker.heap();
        StageRow stage = worker.stage();
        sampled(
            SampleRow.of(
                worker.process().id(),
                snapshot.time(),
                reading,
                heap == null ? null : heap.usedBytes(),
                heap == null ? null : heap.committedBytes(),
                stage == null ? null : stage.stage()));
      } else if (reading.pid() == program.pid()) {
        sampled(SampleRow.of(program.id(), snapshot.time(), reading, null, null, null));
      }
    }
  }

  private void sampled(SampleRow sample) {
    recorder.sample(sample);
    show.accept(new MemoryEvent.Sampled(sample));
  }

  void finished() {
    Instant now = Instant.now();
    recorder.processEnded(program.id(), now, "done");
    recorder.runFinished(run, now);
  }
}
