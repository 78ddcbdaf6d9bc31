/** Figures over time, drawn: what a chart shows, and its one painter. No JavaFX. */
@NullMarked
package endolith.viewer.chart;

import org.jspecify.annotations.NullMarked;
