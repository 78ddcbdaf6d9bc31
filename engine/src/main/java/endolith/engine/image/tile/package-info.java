/** Images as pyramids of tiles, of which a bounded number is held decoded. */
@NullMarked
package endolith.engine.image.tile;

import org.jspecify.annotations.NullMarked;
