/**
 * Transforms of the plane: similarities, homographies, smooth displacements, and the map from post
 * to pre that they make up.
 */
@NullMarked
package endolith.engine.align.transform;

import org.jspecify.annotations.NullMarked;
