/** What the program remembers of a person's choices. */
@NullMarked
package endolith.app.preferences;

import org.jspecify.annotations.NullMarked;
