/** The guide inside the program. */
@NullMarked
package endolith.app.help;

import org.jspecify.annotations.NullMarked;
