/** What earlier runs did, in words. */
@NullMarked
package endolith.app.log;

import org.jspecify.annotations.NullMarked;
