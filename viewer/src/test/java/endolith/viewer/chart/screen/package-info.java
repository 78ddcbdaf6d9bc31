@NullMarked
package endolith.viewer.chart.screen;

import org.jspecify.annotations.NullMarked;
