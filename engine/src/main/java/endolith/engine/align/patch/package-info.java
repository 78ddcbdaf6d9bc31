/** Finds patches of post again in pre, to a fraction of a pixel. */
@NullMarked
package endolith.engine.align.patch;

import org.jspecify.annotations.NullMarked;
