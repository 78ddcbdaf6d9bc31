/** The parameters of a task: their table, their values, and how file names tell them. */
@NullMarked
package endolith.engine.parameter;

import org.jspecify.annotations.NullMarked;
