/** Reads the pixels of layers, at any resolution, from files that stay open in bounded number. */
@NullMarked
package endolith.viewer.image.source;

import org.jspecify.annotations.NullMarked;
