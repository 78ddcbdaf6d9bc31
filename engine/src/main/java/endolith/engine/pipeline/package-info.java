/** The four stages of a task and their order. */
@NullMarked
package endolith.engine.pipeline;

import org.jspecify.annotations.NullMarked;
