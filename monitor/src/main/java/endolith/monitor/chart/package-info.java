/** Pictures of a recorded run. */
@NullMarked
package endolith.monitor.chart;

import org.jspecify.annotations.NullMarked;
