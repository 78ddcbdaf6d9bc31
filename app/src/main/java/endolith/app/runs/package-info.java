/** Runs, and the log of a pair, in tables. */
@NullMarked
package endolith.app.runs;

import org.jspecify.annotations.NullMarked;
