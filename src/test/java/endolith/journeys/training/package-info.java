/** What workers learn before they work. */
@NullMarked
package endolith.journeys.training;

import org.jspecify.annotations.NullMarked;
