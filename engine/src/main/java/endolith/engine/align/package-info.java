/**
 * Finds where each pixel of the post-stain image lies in the pre-stain image and resamples the
 * pre-stain image there. All transforms map post to pre, in pixels of the padded full-resolution
 * canvas unless said otherwise.
 */
@NullMarked
package endolith.engine.align;

import org.jspecify.annotations.NullMarked;
