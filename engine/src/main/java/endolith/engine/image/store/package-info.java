/** Image files of float32 grey, written and opened in formats that other programs read. */
@NullMarked
package endolith.engine.image.store;

import org.jspecify.annotations.NullMarked;
