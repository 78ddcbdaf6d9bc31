/** What is done when the machine runs short of memory. */
@NullMarked
package endolith.monitor.watchdog;

import org.jspecify.annotations.NullMarked;
