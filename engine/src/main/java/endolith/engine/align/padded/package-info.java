/** The two images of a pair on their common canvas. */
@NullMarked
package endolith.engine.align.padded;

import org.jspecify.annotations.NullMarked;
