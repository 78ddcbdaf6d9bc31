@NullMarked
package endolith.journeys.house;

import org.jspecify.annotations.NullMarked;
