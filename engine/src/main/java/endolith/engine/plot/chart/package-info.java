/** Plots of numbers: what is drawn, kept in a file, and drawn again at any size. */
@NullMarked
package endolith.engine.plot.chart;

import org.jspecify.annotations.NullMarked;
