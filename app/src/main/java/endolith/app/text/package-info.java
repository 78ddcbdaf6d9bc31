/** What the window says, in one bundle. */
@NullMarked
package endolith.app.text;

import org.jspecify.annotations.NullMarked;
