package endolith.engine.align.coarse;

import endolith.engine.align.transform.Similarity;

/**
 * A hypothesis with the evidence on it.
 *
 * @param hypothesis as it was made
 * @param postToPre corrected by the interior, full-resolution padded pixels
 * @param agreement of the interiors
 * @param overlap of the two rocks: shared area over joint area, 0 to 1; NaN where an outline is
 *     missing
 */
record ScoredHypothesis(
    Hypothesis hypothesis, Similarity postToPre, Agreement agreement, double overlap) {}
