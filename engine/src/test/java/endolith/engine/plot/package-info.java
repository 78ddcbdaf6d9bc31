@NullMarked
package endolith.engine.plot;

import org.jspecify.annotations.NullMarked;
