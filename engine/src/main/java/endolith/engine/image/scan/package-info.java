/** Raw images in every TIFF that scanners make, decoded region by region. */
@NullMarked
package endolith.engine.image.scan;

import org.jspecify.annotations.NullMarked;
