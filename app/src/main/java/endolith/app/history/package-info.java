/** The screen on which recorded runs are opened again. */
@NullMarked
package endolith.app.history;

import org.jspecify.annotations.NullMarked;
