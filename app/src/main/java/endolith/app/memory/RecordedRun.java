package endolith.app.memory;

import endolith.monitor.history.AttemptRow;
import endolith.monitor.history.History;
import endolith.monitor.history.HistoryException;
import endolith.monitor.history.MachineRow;
import endolith.monitor.history.ProcessRow;
import endolith.monitor.history.RunRow;
import endolith.monitor.history.SampleRow;
import endolith.monitor.history.StageRow;
import endolith.monitor.history.TaskRow;
import endolith.monitor.history.VerdictRow;
import endolith.monitor.leak.LeakFinding;
import endolith.monitor.leak.LeakVerdict;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Tells an old run as it was told while it went on. */
public final class RecordedRun {
  private final History history;
  private final RunRow run;
  private final Map<Long, String> titles = new HashMap<>();

  public RecordedRun(History history, RunRow run) {
    this.history = history;
    this.run = run;
  }

  /** Everything, process after process. */
  public void tell(Consumer<? super MemoryEvent> listener) throws HistoryException {
    listener.accept(new MemoryEvent.Began(run));
    for (MachineRow machine : history.machine(run.id())) {
      listener.accept(new MemoryEvent.MachineSampled(machine.time(), machine.availableBytes()));
    }
    for (TaskRow task : history.tasks(run.id())) {
      titles.put(task.id(), task.title());
    }
    Map<Long, List<AttemptRow>> attempts =
        history.attempts(run.id()).stream().collect(Collectors.groupingBy(AttemptRow::process));
    Map<Long, List<StageRow>> stages =
        history.stages(run.id()).stream().collect(Collectors.groupingBy(StageRow::attempt));
    Map<Long, List<VerdictRow>> verdicts =
        history.verdicts(run.id()).stream()
            .filter(verdict -> verdict.process() != null)
            .collect(Collectors.groupingBy(verdict -> Objects.requireNonNull(verdict.process())));
    for (ProcessRow process : history.processes(run.id())) {
      listener.accept(new MemoryEvent.Watched(process));
      for (SampleRow sample : history.samples(process.id())) {
        listener.accept(new MemoryEvent.Sampled(sample));
      }
      for (AttemptRow attempt : attempts.getOrDefault(process.id(), List.of())) {
        tell(attempt, stages.getOrDefault(attempt.id(), List.of()), listener);
      }
      for (VerdictRow verdict : verdicts.getOrDefault(process.id(), List.of())) {
        judged(verdict).ifPresent(listener);
      }
      Instant ended = process.ended();
      if (ended != null) {
        listener.accept(new MemoryEvent.Gone(process.id(), ended));
      }
    }
  }

  private void tell(
      AttemptRow attempt, List<StageRow> stages, Consumer<? super MemoryEvent> listener) {
    String title = titles.getOrDefault(attempt.task(), "");
    for (StageRow stage : stages) {
      listener.accept(new MemoryEvent.Staged(attempt.process(), stage, title));
    }
    listener.accept(new MemoryEvent.Tried(attempt, title));
  }

  private static Optional<MemoryEvent> judged(VerdictRow row) {
    Long process = row.process();
    if (process == null) {
      return Optional.empty();
    }
    double pace = Objects.requireNonNullElse(row.bytesPerTask(), 0.0);
    double confidence = Objects.requireNonNullElse(row.confidence(), 0.0);
    return LeakVerdict.of(row.verdict())
        .map(verdict -> new LeakFinding.Recorded(verdict, pace, confidence))
        .map(finding -> new MemoryEvent.Judged(process, finding));
  }
}
