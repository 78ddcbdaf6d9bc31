@NullMarked
package endolith.engine.align.patch;

import org.jspecify.annotations.NullMarked;
