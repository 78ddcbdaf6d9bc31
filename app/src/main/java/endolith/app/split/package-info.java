/** Panes beside each other whose shares of the room a person sets. */
@NullMarked
package endolith.app.split;

import org.jspecify.annotations.NullMarked;
