/** Compression and decompression of samples in constant memory. */
@NullMarked
package endolith.engine.image.codec;

import org.jspecify.annotations.NullMarked;
