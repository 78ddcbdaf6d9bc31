package endolith.engine.align.coarse;

import endolith.engine.align.transform.Similarity;

/**
 * One answer, not yet scored.
 *
 * @param postToPre in full-resolution padded pixels
 * @param method the field's name for what made it
 */
record Hypothesis(Similarity postToPre, String method) {}
