/** Writes a part of a pair's images at full resolution for other programs. */
@NullMarked
package endolith.viewer.image.region;

import org.jspecify.annotations.NullMarked;
