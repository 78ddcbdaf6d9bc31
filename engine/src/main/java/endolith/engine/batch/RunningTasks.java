package endolith.engine.batch;

import endolith.engine.task.TaskRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tasks that run now. Starts are admitted one at a time; in an emergency the youngest is
 * stopped.
 */
final class RunningTasks {
  private final AdmissionControl admission;
  private final List<Entry> running = new ArrayList<>();

  /** One running task. */
  static final class Entry {
    private volatile Optional<MemoryShortage> stopped = Optional.empty();

    /** Why it must stop, if it must. */
    Optional<MemoryShortage> stopped() {
      return stopped;
    }
  }

  /** Either a place among the running, or the reason to wait. */
  sealed interface Answer {
    record Admitted(Entry entry) implements Answer {}

    record Refused(MemoryShortage reason) implements Answer {}
  }

  RunningTasks(AdmissionControl admission) {
    this.admission = admission;
  }

  synchronized Answer admit(TaskRequest task) {
    Optional<MemoryShortage> objection = admission.objection(task, running.size());
    if (objection.isPresent()) {
      return new Answer.Refused(objection.get());
    }
    Entry entry = new Entry();
    running.add(entry);
    return new Answer.Admitted(entry);
  }

  synchronized void leave(Entry entry) {
    running.remove(entry);
  }

  /** Stops the youngest if memory demands it and none is being stopped. */
  synchronized void watch() {
    if (running.isEmpty() || running.stream().anyMatch(entry -> entry.stopped().isPresent())) {
      return;
    }
    admission
        .emergency(running.size())
        .ifPresent(reason -> running.getLast().stopped = Optional.of(reason));
  }

  boolean wasShort(long peakBytes) {
    return admission.wasShort(peakBytes);
  }

  boolean isLeaking(int worker, long pid) {
    return admission.isLeaking(worker, pid);
  }

  boolean wantsFresh() {
    return admission.wantsFresh();
  }
}
