/** The four stages of a task, their parameters, checkpoints and manifests. */
@NullMarked
package endolith.engine.pipeline;

import org.jspecify.annotations.NullMarked;
