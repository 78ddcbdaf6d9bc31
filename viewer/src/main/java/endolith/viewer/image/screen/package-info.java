/** The viewer of a pair's images: its model and its controls. */
@NullMarked
package endolith.viewer.image.screen;

import org.jspecify.annotations.NullMarked;
