package endolith.viewer.image.layer;

import endolith.engine.checkpoint.ScaleKey;
import java.util.Optional;

/**
 * Which of a pair's layers one is, of whatever version.
 *
 * @param scale of a difference; else empty
 */
public record LayerId(LayerKind kind, Optional<ScaleKey> scale) {}
