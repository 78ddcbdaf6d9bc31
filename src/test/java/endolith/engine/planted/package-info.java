@NullMarked
package endolith.engine.planted;

import org.jspecify.annotations.NullMarked;
