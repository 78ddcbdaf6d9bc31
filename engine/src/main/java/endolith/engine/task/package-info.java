@NullMarked
package endolith.engine.task;

import org.jspecify.annotations.NullMarked;
