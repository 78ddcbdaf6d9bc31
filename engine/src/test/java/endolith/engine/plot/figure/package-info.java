@NullMarked
package endolith.engine.plot.figure;

import org.jspecify.annotations.NullMarked;
