/**
 * Everything that can happen to a batch overnight. Short by default; {@code -Dfaults=long} asks for
 * the long forms.
 */
@NullMarked
package endolith.journeys.faults;

import org.jspecify.annotations.NullMarked;
