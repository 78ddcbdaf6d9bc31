/** Reads a project's results and raw files through and shows what of them is damaged. */
@NullMarked
package endolith.app.verify;

import org.jspecify.annotations.NullMarked;
