/** A window with the images of one pair, and the viewer's words. */
@NullMarked
package endolith.app.view;

import org.jspecify.annotations.NullMarked;
