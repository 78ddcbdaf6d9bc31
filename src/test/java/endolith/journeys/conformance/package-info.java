@NullMarked
package endolith.journeys.conformance;

import org.jspecify.annotations.NullMarked;
