package endolith.engine.plot;

/**
 * A further scale to be marked, beside those of the estimate.
 *
 * @param name such as "percentile 50" or "manual"
 * @param scale a factor
 */
public record ScaleMark(String name, double scale) {}
