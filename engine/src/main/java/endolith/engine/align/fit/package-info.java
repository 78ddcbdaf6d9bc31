/**
 * Fits a map from post to pre to matched points: robustly, and bent only where that predicts
 * better.
 */
@NullMarked
package endolith.engine.align.fit;

import org.jspecify.annotations.NullMarked;
