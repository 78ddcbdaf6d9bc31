package endolith.engine.task;

import org.jspecify.annotations.Nullable;

/** The outcome of a task: how it ended, and if it is complete, what is thought of its alignment. */
public enum Outcome {
  /** Complete, and well supported. */
  ALIGNED,
  /** Complete, and a person should look. */
  CHECK,
  /** Complete, and not aligned. */
  FAILED,
  /** Complete as far as it was asked for, which was too early to judge it. */
  UNJUDGED,
  /** Ended by an error. */
  CRASHED,
  /** Stopped on request. */
  STOPPED;

  public static Outcome of(TaskResult result) {
    return of(result.status(), result.judgement().verdict());
  }

  /**
   * Of a task of a history, by what it keeps.
   *
   * @param status as a result has it
   */
  public static Outcome of(String status, @Nullable Verdict verdict) {
    if (status.equals(TaskResult.ABORTED)) {
      return STOPPED;
    }
    if (!status.equals(TaskResult.COMPLETE)) {
      return CRASHED;
    }
    return switch (verdict) {
      case null -> UNJUDGED;
      case ALIGNED -> ALIGNED;
      case CHECK -> CHECK;
      case FAILED -> FAILED;
    };
  }

  /** Whether all that was asked for is there, whatever it is worth. */
  public boolean isComplete() {
    return this != CRASHED && this != STOPPED;
  }

  /** Whether there is no result that could be used. */
  public boolean isFailure() {
    return this == FAILED || this == CRASHED;
  }
}
