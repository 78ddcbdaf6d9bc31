/** The window: its frame, its start, what holds the screens together. */
@NullMarked
package endolith.app.window;

import org.jspecify.annotations.NullMarked;
