/**
 * The images of a pair to look at. {@code layer} says what there is and where it lies, {@code
 * source} reads it, {@code render} makes pixels of it, {@code screen} shows them.
 */
@NullMarked
package endolith.viewer.image;

import org.jspecify.annotations.NullMarked;
