package endolith.engine.align.coarse;

/**
 * One answer, not yet judged.
 *
 * @param postToPre in full-resolution padded pixels
 * @param method the field's name for what made it
 */
record Hypothesis(Similarity postToPre, String method) {}
