/** How much memory a task will need, learned from those that are done. */
@NullMarked
package endolith.monitor.prediction;

import org.jspecify.annotations.NullMarked;
