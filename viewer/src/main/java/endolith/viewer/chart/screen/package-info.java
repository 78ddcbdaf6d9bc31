/** The chart of memory on the screen. */
@NullMarked
package endolith.viewer.chart.screen;

import org.jspecify.annotations.NullMarked;
