/** Settings that are kept with a project. */
@NullMarked
package endolith.app.settings;

import org.jspecify.annotations.NullMarked;
