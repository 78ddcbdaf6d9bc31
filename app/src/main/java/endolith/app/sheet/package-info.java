/** The contact sheet: one plot of every pair, to choose the pairs by that want a closer look. */
@NullMarked
package endolith.app.sheet;

import org.jspecify.annotations.NullMarked;
