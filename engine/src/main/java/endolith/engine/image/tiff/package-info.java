/** The skeleton of TIFF files, read and written: header, directories, fields. */
@NullMarked
package endolith.engine.image.tiff;

import org.jspecify.annotations.NullMarked;
