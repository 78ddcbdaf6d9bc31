package endolith.app.run;

import endolith.app.text.FactTexts;
import endolith.app.text.ResultTexts;
import endolith.engine.batch.Attempt;
import endolith.engine.batch.BatchObserver;
import endolith.engine.batch.MemoryShortage;
import endolith.engine.task.StageFinding;
import endolith.engine.task.StageReport;
import endolith.engine.task.TaskRequest;
import endolith.engine.task.TaskResult;
import endolith.engine.worker.TaskEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects a batch's progress, so that the window can look at it when it likes. Thread-safe. */
final class BatchProgress implements BatchObserver {
  private final Map<String, TaskProgress> notes = new LinkedHashMap<>();
  private final List<String> messages = new ArrayList<>();

  synchronized Map<String, TaskProgress> notes() {
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

  private TaskProgress of(TaskRequest task) {
    return notes.getOrDefault(task.name().id(), TaskProgress.WAITING);
  }

  @Override
  public synchronized void waiting(TaskRequest task, MemoryShortage reason) {
    TaskProgress was = of(task);
    String words = ResultTexts.shortage(reason);
    notes.put(
        task.name().id(),
        new TaskProgress(
            Phase.WAITING, 0, 0, was.finished(), 0, null, was.peakBytes(), null, words));
    messages.add(task.name().title() + ": " + words);
  }

  @Override
  public synchronized void attemptStarted(Attempt attempt) {
    notes.put(
        attempt.task().name().id(),
        new TaskProgress(
            Phase.RUNNING, 0, 0, List.of(), attempt.pid(), attempt.started(), null, null, ""));
  }

  @Override
  public synchronized void event(Attempt attempt, TaskEvent event) {
    TaskProgress was = of(attempt.task());
    TaskProgress now =
        switch (event) {
          case TaskEvent.StageStarted(int stage) ->
              in(was.goingBackTo(stage), stage, 0, was.peakBytes());
          case TaskEvent.StageProgress(int stage, double share) ->
              in(was, stage, share, was.peakBytes());
          case TaskEvent.StageFinished(StageReport report) -> finished(was, report);
          case TaskEvent.Heap heap ->
              in(was, was.stage(), was.share(), larger(was.peakBytes(), heap.peakResidentBytes()));
          case TaskEvent.Found(StageFinding finding) -> {
            messages.add(attempt.task().name().title() + ": " + FactTexts.sentence(finding));
            yield was;
          }
          case TaskEvent.Result result -> was;
        };
    notes.put(attempt.task().name().id(), now);
  }

  private static @Nullable Long larger(@Nullable Long a, @Nullable Long b) {
    return a == null ? b : b == null ? a : Long.valueOf(Math.max(a, b));
  }

  private static TaskProgress in(TaskProgress was, int stage, double share, @Nullable Long peak) {
    return new TaskProgress(
        was.phase(), stage, share, was.finished(), was.pid(), was.started(), peak, null, "");
  }

  private static TaskProgress finished(TaskProgress was, StageReport report) {
    List<StageReport> finished = new ArrayList<>(was.finished());
    finished.add(report);
    Long peak = larger(was.peakBytes(), report.peakResidentBytes());
    return new TaskProgress(
        was.phase(), report.stage(), 1, finished, was.pid(), was.started(), peak, null, "");
  }

  @Override
  public synchronized void taskFinished(TaskRequest task, TaskResult result) {
    TaskProgress was = of(task);
    if (!result.isAborted()) {
      ResultTexts.problems(result)
          .forEach(problem -> messages.add(task.name().title() + ": " + problem));
    }
    Phase phase =
        result.isComplete() ? Phase.DONE : result.isAborted() ? Phase.STOPPED : Phase.CRASHED;
    notes.put(
        task.name().id(),
        new TaskProgress(
            phase,
            was.stage(),
            was.share(),
            result.cost().stages().isEmpty() ? was.finished() : result.cost().stages(),
            0,
            was.started(),
            larger(was.peakBytes(), result.cost().peakResidentBytes()),
            result,
            ""));
  }
}
