/** Checkpoint images: float32 grey, written and opened in formats that other programs read. */
@NullMarked
package endolith.engine.image.checkpoint;

import org.jspecify.annotations.NullMarked;
