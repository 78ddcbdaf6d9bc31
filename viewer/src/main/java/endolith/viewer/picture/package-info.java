/**
 * Rendered pictures (tiles, plots, thumbnails) in one bounded cache, and a pane that shows one at
 * any size.
 */
@NullMarked
package endolith.viewer.picture;

import org.jspecify.annotations.NullMarked;
