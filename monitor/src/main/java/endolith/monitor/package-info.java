@NullMarked
package endolith.monitor;

import org.jspecify.annotations.NullMarked;
