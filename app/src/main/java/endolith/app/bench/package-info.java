/** Measures the program on generated pairs: time, memory, bytes, and distance from the truth. */
@NullMarked
package endolith.app.bench;

import org.jspecify.annotations.NullMarked;
