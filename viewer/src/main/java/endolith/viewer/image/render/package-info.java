/** Makes tiles and frames of pixels; knows no controls and no window. */
@NullMarked
package endolith.viewer.image.render;

import org.jspecify.annotations.NullMarked;
