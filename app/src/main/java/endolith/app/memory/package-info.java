/** What the monitor sees of a batch, and what it lets the batch do. */
@NullMarked
package endolith.app.memory;

import org.jspecify.annotations.NullMarked;
