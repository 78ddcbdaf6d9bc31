package endolith.engine.align.outline;

import endolith.engine.align.Registration;
import endolith.engine.align.transform.PostToPre;
import java.util.List;

/**
 * The result of stage 2.
 *
 * @param registration the answer
 * @param coarse the overlay as it was proposed, before the interiors corrected it
 * @param overlay the outlines under the answer
 * @param others what else was tried and left a trace, the most significant first
 */
public record OutlineRegistration(
    Registration registration, PostToPre coarse, OutlineOverlay overlay, List<Other> others) {

  public OutlineRegistration {
    others = List.copyOf(others);
  }

  /**
   * Another overlay than the answer, with the evidence for it.
   *
   * @param method what proposed it
   * @param correlation of the interiors, −1 to 1
   * @param significance of that, in standard deviations above chance
   * @param convincing whether it would have been the answer, had there been no better one
   */
  public record Other(
      PostToPre postToPre,
      String method,
      double correlation,
      double significance,
      boolean convincing) {}
}
