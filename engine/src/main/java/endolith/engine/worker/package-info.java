/** The child process that does a task, and the pipe between it and its parent. */
@NullMarked
package endolith.engine.worker;

import org.jspecify.annotations.NullMarked;
