/** Runs that are cut off at any point go on to the same bytes. */
@NullMarked
package endolith.journeys.resume;

import org.jspecify.annotations.NullMarked;
