package endolith.app.memory;

import endolith.monitor.history.AttemptRow;
import endolith.monitor.history.ProcessRow;
import endolith.monitor.history.RunRow;
import endolith.monitor.history.SampleRow;
import endolith.monitor.history.StageRow;
import endolith.monitor.leak.LeakFinding;
import java.time.Instant;

/** An event in the memory of a run: told while it goes on, or read from its history. */
public sealed interface MemoryEvent {

  /** A run, told first. */
  record Began(RunRow run) implements MemoryEvent {}

  /** A process of the run; told before anything else about it. */
  record Watched(ProcessRow process) implements MemoryEvent {}

  /** A process is no more. */
  record Gone(long process, Instant time) implements MemoryEvent {}

  /**
   * A task was begun or has ended.
   *
   * @param title of the task, for people
   */
  record Tried(AttemptRow attempt, String title) implements MemoryEvent {}

  /**
   * A stage was begun or has ended, in an attempt of that process.
   *
   * @param title of the task
   */
  record Staged(long process, StageRow stage, String title) implements MemoryEvent {}

  /** Memory of a process. */
  record Sampled(SampleRow sample) implements MemoryEvent {}

  /** What the machine had left. */
  record MachineSampled(Instant time, long availableBytes) implements MemoryEvent {}

  /** What is now thought of a process. */
  record Judged(long process, LeakFinding finding) implements MemoryEvent {}
}
