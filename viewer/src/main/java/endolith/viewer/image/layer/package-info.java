/** The layers of a pair as data: which files, which pixels lie where, at which resolutions. */
@NullMarked
package endolith.viewer.image.layer;

import org.jspecify.annotations.NullMarked;
