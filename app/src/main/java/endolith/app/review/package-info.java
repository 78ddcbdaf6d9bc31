/** A person decides on pairs by looking at them. */
@NullMarked
package endolith.app.review;

import org.jspecify.annotations.NullMarked;
