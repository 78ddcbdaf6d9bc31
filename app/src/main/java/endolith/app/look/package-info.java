/** The screen on which results are judged. */
@NullMarked
package endolith.app.look;

import org.jspecify.annotations.NullMarked;
