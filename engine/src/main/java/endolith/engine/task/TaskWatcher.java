package endolith.engine.task;

/** Listens to what a task does, on the thread that does it. */
public interface TaskWatcher {

  /**
   * @param progress to be polled while the stage runs
   */
  void stageStarted(Stage stage, Progress progress);

  void stageFinished(StageReport report);

  /** Something that a person should know at once. */
  void found(StageFinding finding);
}
