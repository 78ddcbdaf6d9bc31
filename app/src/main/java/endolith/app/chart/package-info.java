/** The memory of a run as a chart: while it goes on, or from the history. */
@NullMarked
package endolith.app.chart;

import org.jspecify.annotations.NullMarked;
