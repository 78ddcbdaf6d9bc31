/** Stage 3: aligns what both images show inside the rock, from coarse to fine. */
@NullMarked
package endolith.engine.align.interior;

import org.jspecify.annotations.NullMarked;
