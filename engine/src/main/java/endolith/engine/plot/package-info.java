/**
 * The pictures by which a person judges a result. Drawn without a display; same input, same bytes.
 */
@NullMarked
package endolith.engine.plot;

import org.jspecify.annotations.NullMarked;
