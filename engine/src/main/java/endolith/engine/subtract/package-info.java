/** Stage 4: how much brighter the mineral background became, and what the dye added to it. */
@NullMarked
package endolith.engine.subtract;

import org.jspecify.annotations.NullMarked;
