/** Tables of measured tasks: CSV files, and what their columns mean. */
@NullMarked
package endolith.monitor.prediction.table;

import org.jspecify.annotations.NullMarked;
