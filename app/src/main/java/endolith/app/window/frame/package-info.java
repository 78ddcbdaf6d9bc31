/** What surrounds all screens: the header, sheets, questions and messages over them, and keys. */
@NullMarked
package endolith.app.window.frame;

import org.jspecify.annotations.NullMarked;
