/** Numbers in JSON that may be unknown; apart, so that the facts of a task can hold them. */
@NullMarked
package endolith.engine.json.number;

import org.jspecify.annotations.NullMarked;
