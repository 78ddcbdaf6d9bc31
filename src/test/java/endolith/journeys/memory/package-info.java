/** What a person sees of a batch's memory. */
@NullMarked
package endolith.journeys.memory;

import org.jspecify.annotations.NullMarked;
