/** Tests of looking at images. */
@NullMarked
package endolith.viewer.image;

import org.jspecify.annotations.NullMarked;
