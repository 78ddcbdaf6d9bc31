@NullMarked
package endolith.engine;

import org.jspecify.annotations.NullMarked;
