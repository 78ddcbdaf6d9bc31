/**
 * What the command line and the window share: starting batches and workers, the program's name, log
 * and exit codes.
 */
@NullMarked
package endolith.app.program;

import org.jspecify.annotations.NullMarked;
