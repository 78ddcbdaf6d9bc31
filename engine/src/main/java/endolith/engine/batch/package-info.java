/** Many tasks: what to do, doing it, and telling what came of it. */
@NullMarked
package endolith.engine.batch;

import org.jspecify.annotations.NullMarked;
