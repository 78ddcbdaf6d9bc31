/** What persons decided on pairs by looking at them, kept beside the results. */
@NullMarked
package endolith.engine.review;

import org.jspecify.annotations.NullMarked;
