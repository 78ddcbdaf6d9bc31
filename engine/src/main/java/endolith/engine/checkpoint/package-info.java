/**
 * Checkpoints on disk: their names and files, the manifests beside them, and the lock of the output
 * folder.
 */
@NullMarked
package endolith.engine.checkpoint;

import org.jspecify.annotations.NullMarked;
