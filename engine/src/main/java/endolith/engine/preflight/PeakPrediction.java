package endolith.engine.preflight;

/**
 * The peak of the resident memory of a worker during one task.
 *
 * @param expectedBytes what it will be, more or less
 * @param upperBytes what it will hardly exceed: the figure to plan with
 * @param tasks on how many measured tasks the prediction rests
 * @param source where these were measured
 */
public record PeakPrediction(long expectedBytes, long upperBytes, int tasks, Source source) {

  /** Where the tasks of a prediction were measured. */
  public enum Source {
    /** Before the program was shipped. */
    BUILT_IN,
    /** In this project. */
    PROJECT,
    /** Nowhere: there is no image to predict for. */
    NONE
  }
}
