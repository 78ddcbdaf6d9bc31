/** Runs the benchmarks that lie beside what they measure, and compares with recorded figures. */
@NullMarked
package endolith.engine.benchmark;

import org.jspecify.annotations.NullMarked;
