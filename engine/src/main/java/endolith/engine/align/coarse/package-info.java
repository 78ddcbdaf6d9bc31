/**
 * Finds, at coarse resolution, the similarity that overlays two scans of one rock from any start:
 * hypotheses from outlines, features and correlation, judged by evidence that none of them used.
 */
@NullMarked
package endolith.engine.align.coarse;

import org.jspecify.annotations.NullMarked;
