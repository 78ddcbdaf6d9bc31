/** How records are written as JSON and read back. */
@NullMarked
package endolith.engine.json;

import org.jspecify.annotations.NullMarked;
