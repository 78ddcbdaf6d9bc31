/** What was measured, kept in a database that any tool can read. */
@NullMarked
package endolith.monitor.history;

import org.jspecify.annotations.NullMarked;
