/** Files that appear under their name whole or not at all, whatever fails on the way. */
@NullMarked
package endolith.engine.image.disk;

import org.jspecify.annotations.NullMarked;
