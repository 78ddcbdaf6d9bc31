package endolith.engine.preflight;

/** Predicts how much memory a worker will have resident at most while it does a task. */
@FunctionalInterface
public interface PeakModel {
  PeakPrediction predict(TaskShape shape);
}
