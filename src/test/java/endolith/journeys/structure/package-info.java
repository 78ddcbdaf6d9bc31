@NullMarked
package endolith.journeys.structure;

import org.jspecify.annotations.NullMarked;
