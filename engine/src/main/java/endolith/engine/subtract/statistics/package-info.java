/** Counts and samples of both images' brightnesses, taken in one pass over their tiles. */
@NullMarked
package endolith.engine.subtract.statistics;

import org.jspecify.annotations.NullMarked;
