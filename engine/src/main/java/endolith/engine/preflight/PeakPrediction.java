package endolith.engine.preflight;

/**
 * The peak of the resident memory of a worker during one task.
 *
 * @param expectedBytes what it will be, more or less
 * @param upperBytes what it will hardly exceed: the figure to plan with
 * @param tasks on how many measured tasks the prediction rests
 * @param source for people: "built-in calibration", "24 tasks of this project"
 */
public record PeakPrediction(long expectedBytes, long upperBytes, int tasks, String source) {}
