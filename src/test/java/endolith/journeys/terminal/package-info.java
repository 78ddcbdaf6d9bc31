/** What a person at a terminal does: projects made, commands typed, what came back. */
@NullMarked
package endolith.journeys.terminal;

import org.jspecify.annotations.NullMarked;
