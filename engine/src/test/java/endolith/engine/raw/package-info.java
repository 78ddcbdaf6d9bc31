@NullMarked
package endolith.engine.raw;

import org.jspecify.annotations.NullMarked;
