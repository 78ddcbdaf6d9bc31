/** The program without a window: {@code endolith <command>}. */
@NullMarked
package endolith.app.cli;

import org.jspecify.annotations.NullMarked;
