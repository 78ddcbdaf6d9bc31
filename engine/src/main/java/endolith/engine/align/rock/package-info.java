/** Where an image shows rock. */
@NullMarked
package endolith.engine.align.rock;

import org.jspecify.annotations.NullMarked;
