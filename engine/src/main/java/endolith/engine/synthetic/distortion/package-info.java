/**
 * Local distortions of a generated pre image: by the optics, by the stage, by the scanner, or of
 * the section itself. Each knows its inverse.
 */
@NullMarked
package endolith.engine.synthetic.distortion;

import org.jspecify.annotations.NullMarked;
