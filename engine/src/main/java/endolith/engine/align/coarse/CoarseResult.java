package endolith.engine.align.coarse;

import endolith.engine.align.transform.Similarity;
import endolith.engine.task.Finding;
import java.util.List;

/**
 * The result of the coarse alignment.
 *
 * @param found whether the evidence supports it
 * @param postToPre full-resolution padded pixels; the best guess even if not found
 * @param proposal the hypothesis before the interiors corrected it
 * @param method what proposed it
 * @param correlation median over blocks, −1 to 1
 * @param significance of that, in standard deviations above chance
 * @param overlap of the rocks, NaN if there are no outlines
 * @param blocks compared
 * @param others what else was tried and left a trace, the most significant first: overlays that
 *     differ from the answer and from each other
 * @param findings for the report
 * @param postOutline chains x0, y0, … in padded post pixels
 * @param preOutline … in padded pre pixels
 */
public record CoarseResult(
    boolean found,
    Similarity postToPre,
    Similarity proposal,
    String method,
    double correlation,
    double significance,
    double overlap,
    int blocks,
    List<Candidate> others,
    List<Finding> findings,
    List<double[]> postOutline,
    List<double[]> preOutline) {

  /**
   * Another overlay, with the evidence for it.
   *
   * @param postToPre full-resolution padded pixels
   * @param method what proposed it
   * @param correlation median over blocks, −1 to 1
   * @param significance of that, in standard deviations above chance
   * @param blocks compared
   * @param convincing whether it would have been taken, had there been no better one
   */
  public record Candidate(
      Similarity postToPre,
      String method,
      double correlation,
      double significance,
      int blocks,
      boolean convincing) {}
}
