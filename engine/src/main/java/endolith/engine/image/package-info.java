/** What every image is to the rest of the program: planes, pyramids, regions, sample types. */
@NullMarked
package endolith.engine.image;

import org.jspecify.annotations.NullMarked;
