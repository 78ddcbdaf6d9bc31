package endolith.app.run;

import endolith.engine.batch.Attempt;
import endolith.engine.batch.BatchObserver;
import endolith.engine.pipeline.StageReport;
import endolith.engine.pipeline.TaskRequest;
import endolith.engine.pipeline.TaskResult;
import endolith.engine.worker.TaskEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Notes what a batch does, so that the window can look at it when it likes. Thread-safe. */
final class BatchNotes implements BatchObserver {
  private final Map<String, TaskNote> notes = new LinkedHashMap<>();
  private final List<String> messages = new ArrayList<>();

  synchronized Map<String, TaskNote> notes() {
    return new LinkedHashMap<>(notes);
  }

  /** Takes the sentences that came since the last call. */
  synchronized List<String> takeMessages() {
    List<String> taken = List.copyOf(messages);
    messages.clear();
    return taken;
  }

  /** Notes a sentence. */
  synchronized void say(String sentence) {
    messages.add(sentence);
  }

  private TaskNote of(TaskRequest task) {
    return notes.getOrDefault(task.id(), TaskNote.WAITING);
  }

  @Override
  public synchronized void waiting(TaskRequest task, String reason) {
    TaskNote was = of(task);
    notes.put(
        task.id(),
        new TaskNote(Phase.WAITING, 0, 0, was.finished(), 0, null, was.peakBytes(), null, reason));
    messages.add(task.title() + ": " + reason);
  }

  @Override
  public synchronized void attemptStarted(Attempt attempt) {
    notes.put(
        attempt.task().id(),
        new TaskNote(
            Phase.RUNNING, 0, 0, List.of(), attempt.pid(), attempt.started(), null, null, ""));
  }

  @Override
  public synchronized void event(Attempt attempt, TaskEvent event) {
    TaskNote was = of(attempt.task());
    TaskNote now =
        switch (event) {
          case TaskEvent.StageStarted(int stage) -> in(was, stage, 0, was.peakBytes());
          case TaskEvent.StageProgress(int stage, double share) ->
              in(was, stage, share, was.peakBytes());
          case TaskEvent.StageFinished(StageReport report) -> finished(was, report);
          case TaskEvent.Heap heap ->
              in(was, was.stage(), was.share(), larger(was.peakBytes(), heap.peakResidentBytes()));
          case TaskEvent.Message(String text) -> {
            messages.add(attempt.task().title() + ": " + text);
            yield was;
          }
          case TaskEvent.Result result -> was;
        };
    notes.put(attempt.task().id(), now);
  }

  private static @Nullable Long larger(@Nullable Long a, @Nullable Long b) {
    return a == null ? b : b == null ? a : Long.valueOf(Math.max(a, b));
  }

  private static TaskNote in(TaskNote was, int stage, double share, @Nullable Long peak) {
    return new TaskNote(
        was.phase(), stage, share, was.finished(), was.pid(), was.started(), peak, null, "");
  }

  private static TaskNote finished(TaskNote was, StageReport report) {
    List<StageReport> finished = new ArrayList<>(was.finished());
    finished.add(report);
    Long peak = larger(was.peakBytes(), report.peakResidentBytes());
    return new TaskNote(
        was.phase(), report.stage(), 1, finished, was.pid(), was.started(), peak, null, "");
  }

  @Override
  public synchronized void taskFinished(TaskRequest task, TaskResult result) {
    TaskNote was = of(task);
    if (!result.isAborted()) {
      result.problems().forEach(problem -> messages.add(task.title() + ": " + problem));
    }
    Phase phase =
        result.isComplete() ? Phase.DONE : result.isAborted() ? Phase.STOPPED : Phase.FAILED;
    notes.put(
        task.id(),
        new TaskNote(
            phase,
            was.stage(),
            was.share(),
            result.stages().isEmpty() ? was.finished() : result.stages(),
            0,
            was.started(),
            larger(was.peakBytes(), result.peakResidentBytes()),
            result,
            ""));
  }
}
