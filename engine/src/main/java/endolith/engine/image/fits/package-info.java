/** Headers of FITS files. */
@NullMarked
package endolith.engine.image.fits;

import org.jspecify.annotations.NullMarked;
