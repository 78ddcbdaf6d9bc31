/**
 * The folder of raw scans: how samples, dyes and stains are read from names, which pairs are
 * complete, which channel of a scan carries the signal.
 */
@NullMarked
package endolith.engine.raw;

import org.jspecify.annotations.NullMarked;
