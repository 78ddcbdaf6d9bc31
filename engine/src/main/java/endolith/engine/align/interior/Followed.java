package endolith.engine.align.interior;

import endolith.engine.align.trust.TrustMap;
import java.util.Optional;

/**
 * An estimate, and what the parts of the rock say of it.
 *
 * @param trust empty where they were not asked
 */
record Followed(Estimate estimate, Optional<TrustMap> trust) {}
