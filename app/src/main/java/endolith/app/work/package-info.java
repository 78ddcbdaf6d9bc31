/** Work beside the window's thread. */
@NullMarked
package endolith.app.work;

import org.jspecify.annotations.NullMarked;
