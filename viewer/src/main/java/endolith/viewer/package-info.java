/** What the window shows of images and figures. */
@NullMarked
package endolith.viewer;

import org.jspecify.annotations.NullMarked;
