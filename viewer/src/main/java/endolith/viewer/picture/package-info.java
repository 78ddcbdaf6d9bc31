/** Pictures from files, kept in bounded memory and shown at any size. */
@NullMarked
package endolith.viewer.picture;

import org.jspecify.annotations.NullMarked;
