/** Input that is wrong: one clear message each, the rest done, nothing half-written. */
@NullMarked
package endolith.journeys.badinput;

import org.jspecify.annotations.NullMarked;
