/** Trains workers, so that later ones begin with what one has learned. */
@NullMarked
package endolith.app.train;

import org.jspecify.annotations.NullMarked;
