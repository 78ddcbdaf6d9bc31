package endolith.engine.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The evidence for an alignment; null stands for what is unknown.
 *
 * @param accuracyPx estimated error of the alignment, px
 * @param accuracyP95Px error that 95 % of the confirmed rock stays below, px
 * @param trust what the parts of the rock say of the alignment
 * @param overlap share of the smaller image's content that lies on the other's
 * @param correlation of held-out patches
 * @param inliers features or patches that support the alignment
 * @param correctionPx how far the interior alignment moved what the outlines gave
 * @param pieces of the section that moved by themselves and were aligned so; null if none did, or
 *     if that was not asked
 */
public record AlignmentFigures(
    @JsonProperty("accuracy_px") @Nullable Double accuracyPx,
    @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("accuracy_p95_px")
        @Nullable Double accuracyP95Px,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RockShares trust,
    @Nullable Double overlap,
    @Nullable Double correlation,
    @Nullable Integer inliers,
    @JsonProperty("correction_px") @Nullable Double correctionPx,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer pieces) {
  /** Nothing is known. */
  public static final AlignmentFigures NONE =
      new AlignmentFigures(null, null, null, null, null, null, null, null);
}
