/** The first screen: a project is opened. */
@NullMarked
package endolith.app.start;

import org.jspecify.annotations.NullMarked;
