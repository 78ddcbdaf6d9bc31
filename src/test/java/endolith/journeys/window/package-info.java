/** What a person does in the window. */
@NullMarked
package endolith.journeys.window;

import org.jspecify.annotations.NullMarked;
