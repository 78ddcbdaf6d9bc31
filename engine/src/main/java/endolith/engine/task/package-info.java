/**
 * A task: what is asked for, what came of it, how far it is, how it is cancelled, and its threads.
 */
@NullMarked
package endolith.engine.task;

import org.jspecify.annotations.NullMarked;
