/** The screen on which pairs and settings are chosen. */
@NullMarked
package endolith.app.choose;

import org.jspecify.annotations.NullMarked;
