/** Whether a worker's memory climbs and does not return. */
@NullMarked
package endolith.monitor.leak;

import org.jspecify.annotations.NullMarked;
