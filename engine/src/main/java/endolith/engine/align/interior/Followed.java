package endolith.engine.align.interior;

import endolith.engine.align.pieces.Seams;
import endolith.engine.align.transform.PostToPre;
import endolith.engine.align.trust.TrustMap;
import java.util.Optional;

/**
 * An estimate, the map that was made of it, and what the parts of the rock say of that.
 *
 * @param trust empty where they were not asked
 * @param seams of an image that was stitched, if that is why the map is in pieces
 */
record Followed(
    Estimate estimate, PostToPre map, Optional<TrustMap> trust, Optional<Seams> seams) {}
