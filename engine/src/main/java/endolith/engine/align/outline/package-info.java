/** Stage 2: overlays both scans from any start. */
@NullMarked
package endolith.engine.align.outline;

import org.jspecify.annotations.NullMarked;
