@NullMarked
package endolith.app;

import org.jspecify.annotations.NullMarked;
