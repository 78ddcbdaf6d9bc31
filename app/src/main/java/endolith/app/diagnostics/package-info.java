/** What whoever mends the program wants to see. */
@NullMarked
package endolith.app.diagnostics;

import org.jspecify.annotations.NullMarked;
