/** Tables as files for spreadsheets. */
@NullMarked
package endolith.engine.csv;

import org.jspecify.annotations.NullMarked;
