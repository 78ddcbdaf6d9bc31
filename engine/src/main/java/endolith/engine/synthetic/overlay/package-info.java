/**
 * What lies over the light of the section in a generated image, and stands still with the camera.
 */
@NullMarked
package endolith.engine.synthetic.overlay;

import org.jspecify.annotations.NullMarked;
