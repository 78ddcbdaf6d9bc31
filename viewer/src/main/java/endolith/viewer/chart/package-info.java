/** Figures over time, drawn. */
@NullMarked
package endolith.viewer.chart;

import org.jspecify.annotations.NullMarked;
