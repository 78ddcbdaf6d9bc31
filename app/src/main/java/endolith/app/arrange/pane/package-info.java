/** The sheet on which badly named raw images are looked at, mended, and brought in. */
@NullMarked
package endolith.app.arrange.pane;

import org.jspecify.annotations.NullMarked;
