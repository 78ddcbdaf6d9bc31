/** The screen on which results are judged. */
@NullMarked
package endolith.app.results;

import org.jspecify.annotations.NullMarked;
