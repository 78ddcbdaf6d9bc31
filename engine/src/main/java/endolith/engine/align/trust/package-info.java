/** The map of trust: for every part of the rock, what says that it is aligned and what not. */
@NullMarked
package endolith.engine.align.trust;

import org.jspecify.annotations.NullMarked;
