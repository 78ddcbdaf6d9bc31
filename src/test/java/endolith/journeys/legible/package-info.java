/** Finds what a person could not read or see on a screen. */
@NullMarked
package endolith.journeys.legible;

import org.jspecify.annotations.NullMarked;
