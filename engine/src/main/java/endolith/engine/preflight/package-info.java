/** Whether a batch fits into memory and disk, told from headers before it starts. */
@NullMarked
package endolith.engine.preflight;

import org.jspecify.annotations.NullMarked;
