/** Decoders of compressed bytes, front to back, in constant memory. */
@NullMarked
package endolith.engine.image.codec;

import org.jspecify.annotations.NullMarked;
