@NullMarked
package endolith.engine.image;

import org.jspecify.annotations.NullMarked;
