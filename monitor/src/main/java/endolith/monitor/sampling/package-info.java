/** What processes and the machine use now, several times a second. */
@NullMarked
package endolith.monitor.sampling;

import org.jspecify.annotations.NullMarked;
