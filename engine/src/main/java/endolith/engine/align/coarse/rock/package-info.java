/** Small grey images, and the rock told from its background in them. */
@NullMarked
package endolith.engine.align.coarse.rock;

import org.jspecify.annotations.NullMarked;
