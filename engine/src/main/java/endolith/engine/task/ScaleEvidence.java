package endolith.engine.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What was found beside a scale, and bears on whether it can be trusted.
 *
 * @param saturatedPost share of the rock's pixels that are saturated in post, 0 to 1
 * @param saturatedPre … in pre
 * @param unevenness by how much the scale differs from place to place, share of the scale; null if
 *     it cannot be told
 * @param pedestalPost what post shows where there is no light, in the units of the raw file; null
 *     if that is next to nothing
 * @param pedestalPre … of pre
 * @param unsure why there is no line to tell the scale from: {@code few_blocks}, {@code
 *     one_brightness}, {@code few_groups}, {@code not_on_a_line}; null if there is one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScaleEvidence(
    @JsonProperty("saturated_post") double saturatedPost,
    @JsonProperty("saturated_pre") double saturatedPre,
    @Nullable Double unevenness,
    @JsonProperty("pedestal_post") @Nullable Double pedestalPost,
    @JsonProperty("pedestal_pre") @Nullable Double pedestalPre,
    @Nullable String unsure) {}
