/** Raw images with names of any kind, brought under raw/ with names that tell what they hold. */
@NullMarked
package endolith.app.arrange;

import org.jspecify.annotations.NullMarked;
