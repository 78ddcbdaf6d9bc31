/** A page that a plot is drawn on, at any size and in any theme, and the parts of a plot. */
@NullMarked
package endolith.engine.plot.figure;

import org.jspecify.annotations.NullMarked;
