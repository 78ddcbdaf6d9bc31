/** Violations of the architecture, planted so that the test of the rules is seen to fail. */
@NullMarked
package endolith.viewer.chart.planted;

import org.jspecify.annotations.NullMarked;
