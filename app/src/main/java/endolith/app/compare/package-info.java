/** One task with several values of one parameter. */
@NullMarked
package endolith.app.compare;

import org.jspecify.annotations.NullMarked;
