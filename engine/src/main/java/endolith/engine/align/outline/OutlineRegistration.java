package endolith.engine.align.outline;

import endolith.engine.align.Registration;
import endolith.engine.align.transform.PostToPre;

/**
 * The result of stage 2.
 *
 * @param registration the answer
 * @param coarse the overlay as it was proposed, before the interiors corrected it
 * @param overlay the outlines under the answer
 */
public record OutlineRegistration(
    Registration registration, PostToPre coarse, OutlineOverlay overlay) {}
