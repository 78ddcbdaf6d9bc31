/** Reads everything that is kept of a project and compares it with its checksums. */
@NullMarked
package endolith.engine.verify;

import org.jspecify.annotations.NullMarked;
