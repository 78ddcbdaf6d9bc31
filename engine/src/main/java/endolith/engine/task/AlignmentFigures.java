package endolith.engine.task;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The evidence for an alignment; null stands for what is unknown.
 *
 * @param accuracyPx estimated error of the alignment, px
 * @param overlap share of the smaller image's content that lies on the other's
 * @param correlation of held-out patches
 * @param inliers features or patches that support the alignment
 * @param correctionPx how far the interior alignment moved what the outlines gave
 */
public record AlignmentFigures(
    @JsonProperty("accuracy_px") @Nullable Double accuracyPx,
    @Nullable Double overlap,
    @Nullable Double correlation,
    @Nullable Integer inliers,
    @JsonProperty("correction_px") @Nullable Double correctionPx) {
  /** Nothing is known. */
  public static final AlignmentFigures NONE = new AlignmentFigures(null, null, null, null, null);
}
