package endolith.engine.worker;

/** The policies of when a worker collects its garbage and gives what is free back to the system. */
public enum ReleasePolicy {
  /** Whenever its Java runtime sees fit. */
  NATIVE,
  /** When a task is done, so that memory between tasks shows what the worker really holds. */
  AFTER_TASK,
  /** When a stage is done: the lowest memory over time, for a little processor time. */
  AFTER_STAGE
}
