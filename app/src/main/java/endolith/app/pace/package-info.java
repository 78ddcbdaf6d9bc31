/** How long pairs take, learned from what this machine has done. */
@NullMarked
package endolith.app.pace;

import org.jspecify.annotations.NullMarked;
