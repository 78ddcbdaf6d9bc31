/** The screen on which a batch is watched. */
@NullMarked
package endolith.app.run;

import org.jspecify.annotations.NullMarked;
