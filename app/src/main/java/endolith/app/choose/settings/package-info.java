/** The settings with which pairs are worked on: their model, and the pane in which they are set. */
@NullMarked
package endolith.app.choose.settings;

import org.jspecify.annotations.NullMarked;
