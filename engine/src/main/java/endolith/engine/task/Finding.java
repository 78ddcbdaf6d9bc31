package endolith.engine.task;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import endolith.engine.json.number.NullIfUnknown;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * Something that a stage found, for the person who judges its result.
 *
 * @param key of the kind, as in files; another one than the kind's only of one that came later
 * @param figures by their names, in the kind's order; NaN where unknown or beyond all numbers
 */
public record Finding(
    @JsonIgnore Kind kind,
    @JsonProperty("kind") String key,
    @JsonSerialize(contentUsing = NullIfUnknown.Writer.class) Map<String, Double> figures) {

  /**
   * What was found, and the names of its figures. The sentence of a kind is the program's text
   * {@code finding.} and its key.
   */
  public enum Kind implements FactKind {
    /** It made the checkpoints; only the header was checked. */
    OTHER_PROGRAM(false),
    /** Checkpoints of earlier runs are kept in theirs. */
    MIXED_FORMATS(false),
    /** Within the rotations and scales that are allowed. */
    NO_OVERLAY(true),
    /** The overlay with the best evidence, and what proposed it; like the next three. */
    BEST_OVERLAY_BY_OUTLINES(
        false, "degrees", "scale", "correlation", "standard_deviations", "blocks"),
    BEST_OVERLAY_BY_FEATURES(
        false, "degrees", "scale", "correlation", "standard_deviations", "blocks"),
    BEST_OVERLAY_BY_SEARCH(
        false, "degrees", "scale", "correlation", "standard_deviations", "blocks"),
    BEST_OVERLAY_AS_SCANNED(
        false, "degrees", "scale", "correlation", "standard_deviations", "blocks"),
    /** Of the rock, under the overlay named before. */
    OUTLINES_OVERLAP(false, "overlap_percent"),
    RUNNER_UP(false, "degrees", "scale", "correlation", "standard_deviations", "blocks"),
    NO_BETTER_THAN_CHANCE(true),
    /** One image must be mirrored. */
    FITS_MIRRORED(false),
    /** Against what was set. */
    FITS_UNMIRRORED(false),

    /** Features of the interiors gave another one. */
    START_REFUTED(false),
    /** What the boundary alignment found is not recorded. */
    START_FOUND_ANEW(false),
    SWITCHED_OFF(true),
    NO_COMMON_TEXTURE(true),
    TOO_FEW_PATCHES_AGREE(true, "agreeing", "patches", "least_percent"),
    AGREEMENT_MAY_BE_CHANCE(true, "agreeing", "patches"),
    HELD_OUT_PATCHES_DISAGREE(true, "held_out", "agreeing"),
    LOW_CORRELATION(true, "correlation", "least"),
    MIRRORED(true),
    /** Of the transform, not of brightness. */
    SCALE_OUT_OF_RANGE(true, "scale", "least", "most"),
    STRONG_PERSPECTIVE(true, "magnification_ratio"),
    DISTORTED(true, "stretch"),
    STANDING_PATTERN(true),
    LOW_OVERLAP(true, "overlap_percent"),
    CORRECTION_TOO_LARGE(true, "correction_px", "most_px"),
    PATCHES_AGREE(
        false, "agreeing", "patches", "reduction", "standard_deviation_px", "correction_px"),
    /** How many; some of them are told of one by one. */
    PIECES_MOVED(false, "pieces"),
    PIECE_MOVED(false, "width_px", "height_px", "moved_px"),
    /** The seams lie side by side, raw px of the image, from the first one on. */
    POST_STITCHED_ACROSS(false, "every_px", "from_px"),
    POST_STITCHED_DOWN(false, "every_px", "from_px"),
    PRE_STITCHED_ACROSS(false, "every_px", "from_px"),
    PRE_STITCHED_DOWN(false, "every_px", "from_px"),
    /** What stands still with the camera. */
    PATTERN_KEPT_OUT(false),
    /** All that both images show stands still with the camera. */
    NO_ROCK(true),

    SCALE_RULED_OUT(true, "scale", "error"),
    SCALE_IMPLAUSIBLE(true, "scale"),
    /** What the images show without light, and what remains of it. */
    DARK_LEVELS(false, "post_counts", "pre_counts", "remaining_counts"),
    BACKGROUND_OFFSET(false, "counts"),
    POST_SATURATED(false, "saturated_percent", "counts"),
    PRE_SATURATED(false, "saturated_percent", "counts"),
    SCALE_UNEVEN(false, "unevenness_percent"),
    /** Against the other image. */
    POST_BLURRED(false, "standard_deviation_px"),
    PRE_BLURRED(false, "standard_deviation_px"),
    /** From left to right, and from top to bottom. */
    BACKGROUND_RISES(false, "across_counts", "down_counts"),
    LIGHT_FALLS_OFF(false, "percent"),
    /** The scale is the mode of post / pre, as with the next three, which know why as well. */
    SCALE_FROM_FEW_BLOCKS(false, "blocks"),
    SCALE_FROM_ONE_BRIGHTNESS(false),
    SCALE_FROM_FEW_GROUPS(false, "groups"),
    SCALE_NOT_ON_A_LINE(false),
    /** The Moffat scale is the smoothed peak, as with the next two. */
    MOFFAT_ONE_RATIO(false),
    MOFFAT_FEW_BINS(false),
    MOFFAT_NOT_CONVERGED(false),

    /** A later version of the program knows what; it is kept as it was read. */
    LATER(false);

    private final boolean refusal;
    private final List<String> figures;

    Kind(boolean refusal, String... figures) {
      this.refusal = refusal;
      this.figures = List.of(figures);
    }

    /** Whether it is why something was not accepted. */
    public boolean isRefusal() {
      return refusal;
    }

    @Override
    public List<String> figures() {
      return figures;
    }
  }

  public Finding {
    figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
  }

  /** With its figures in the kind's order. */
  public static Finding of(Kind kind, double... figures) {
    return new Finding(kind, kind.key(), kind.named(figures));
  }

  /** As a file has it, which a later version of the program may have written. */
  @JsonCreator
  static Finding read(
      @JsonProperty(value = "kind", required = true) String key,
      @JsonProperty(value = "figures", required = true)
          @JsonDeserialize(contentUsing = NullIfUnknown.Reader.class)
          Map<String, Double> figures) {
    Kind kind =
        Stream.of(Kind.values())
            .filter(known -> known.key().equals(key))
            .findFirst()
            .orElse(Kind.LATER);
    return new Finding(kind, key, figures);
  }
}
