package endolith.engine.align;

/**
 * All that stage 2 found.
 *
 * @param registration the answer
 * @param coarse the overlay as it was proposed, before the interiors corrected it
 * @param overlay the outlines under the answer
 */
public record OutlineRegistration(
    Registration registration, PostToPre coarse, OutlineOverlay overlay) {}
