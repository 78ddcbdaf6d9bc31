/** Images turned over, and maps between them and the images as they are. */
@NullMarked
package endolith.engine.align.mirror;

import org.jspecify.annotations.NullMarked;
