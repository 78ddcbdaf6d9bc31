/** Resamples the pre image on the post grid. */
@NullMarked
package endolith.engine.align.warp;

import org.jspecify.annotations.NullMarked;
