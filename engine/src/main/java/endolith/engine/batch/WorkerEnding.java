package endolith.engine.batch;

/** The reasons why a worker process of a batch has ended. */
public enum WorkerEnding {
  /** There was nothing left to do. */
  DONE,
  /** It had done as many tasks as it was meant to. */
  RECYCLED,
  /** Its growth was called a leak. */
  LEAKED,
  /** It died in the middle of a task, or was killed there. */
  DIED
}
