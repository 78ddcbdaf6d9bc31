/** What stands still with the camera, whatever the stage did, and how it is kept out. */
@NullMarked
package endolith.engine.align.standing;

import org.jspecify.annotations.NullMarked;
