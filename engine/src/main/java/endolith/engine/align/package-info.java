/**
 * What goes into an alignment and what comes out of it. All transforms map post to pre, in pixels
 * of the padded full-resolution canvas unless a name says otherwise.
 */
@NullMarked
package endolith.engine.align;

import org.jspecify.annotations.NullMarked;
