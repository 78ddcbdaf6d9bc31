/**
 * Generated pairs of raw images whose true alignment and true scale are known: a rock section
 * defined in continuous coordinates, evaluated at the pixels of two cameras.
 */
@NullMarked
package endolith.engine.synthetic;

import org.jspecify.annotations.NullMarked;
