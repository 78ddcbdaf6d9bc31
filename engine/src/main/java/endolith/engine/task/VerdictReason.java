package endolith.engine.task;

import endolith.engine.json.number.NullIfUnknown;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * A reason why an alignment is not trusted without a look.
 *
 * @param verdict what it makes of the pair
 * @param figures by their names, in the kind's order; NaN where unknown or beyond all numbers
 */
public record VerdictReason(
    Kind kind,
    Verdict verdict,
    @JsonSerialize(contentUsing = NullIfUnknown.Writer.class)
        @JsonDeserialize(contentUsing = NullIfUnknown.Reader.class)
        Map<String, Double> figures) {

  /**
   * What was found, the plot that shows it, and the names of its figures. The sentence of a kind is
   * the program's text {@code reason.} and its key, which takes the figures in this order.
   */
  public enum Kind implements FactKind {
    /** Both names stand for one image. */
    ONE_IMAGE(null),
    MIRRORED("registration"),
    /** Against what was set. */
    NOT_MIRRORED("registration"),
    /** Of the transform, not of brightness. */
    SCALE_OUT_OF_RANGE("registration", "scale"),
    STRONG_PERSPECTIVE("registration", "magnification_ratio"),
    DISTORTED("registration", "stretch"),
    STANDING_PATTERN("registration"),
    NO_ROCK("registration"),
    ROCK_NOT_CONFIRMED("fine_alignment", "confirmed_percent", "contradicted_percent"),
    /** Texture lies elsewhere; where the largest such part is, in px of raw post. */
    ROCK_CONTRADICTED(
        "fine_alignment",
        "contradicted_percent",
        "moved_px",
        "x_px",
        "y_px",
        "width_px",
        "height_px"),
    /** Nothing can be said; where the largest such part is, in px of raw post. */
    ROCK_SILENT("fine_alignment", "silent_percent", "x_px", "y_px", "width_px", "height_px"),
    /** One image is stitched of tiles that moved; of these no patch tells by how much. */
    TILES_UNTOLD("fine_alignment", "untold_percent"),
    LOW_OVERLAP("fine_alignment", "overlap"),
    LOW_CORRELATION("fine_alignment", "correlation"),
    LITTLE_SHARED_ROCK("registration", "shared_rock_percent"),
    ROCK_UNKNOWN("registration"),
    ACCURACY_UNKNOWN("fine_alignment"),
    POOR_ACCURACY("fine_alignment", "accuracy_px"),
    /** More than 5 % of the rock lies farther off than {@code aligned} allows. */
    UNEVEN_ACCURACY("fine_alignment", "accuracy_p95_px"),
    SCALE_IMPLAUSIBLE("ratio_histogram", "scale"),
    SCALE_RULED_OUT("ratio_histogram", "scale", "error"),
    SCALE_UNCERTAIN("ratio_histogram", "error_percent"),
    /** It cannot be told from a background, as with the next four, which know why. */
    SCALE_UNTOLD("ratio_histogram"),
    SCALE_FEW_BLOCKS("ratio_histogram"),
    SCALE_ONE_BRIGHTNESS("ratio_histogram"),
    SCALE_FEW_GROUPS("ratio_histogram"),
    SCALE_NOT_ON_A_LINE("ratio_histogram"),
    SCALE_UNEVEN("ratio_histogram", "unevenness_percent"),
    POST_SATURATED("pre_post_heatmap", "saturated_percent"),
    PRE_SATURATED("pre_post_heatmap", "saturated_percent"),
    INTERIOR_FELL_BACK("registration"),
    BOUNDARY_FOUND_NOTHING("registration"),
    INTERIOR_OFF("registration"),
    INTERIOR_NOT_MADE(null),
    OTHER_PROGRAM(null);

    private final @Nullable String plot;
    private final List<String> figures;

    Kind(@Nullable String plot, String... figures) {
      this.plot = plot;
      this.figures = List.of(figures);
    }

    /** File name of the plot to look at, without suffix and extension. */
    public Optional<String> plot() {
      return Optional.ofNullable(plot);
    }

    @Override
    public List<String> figures() {
      return figures;
    }
  }

  public VerdictReason {
    figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
  }

  /** A person should look. */
  public static VerdictReason check(Kind kind, double... figures) {
    return new VerdictReason(kind, Verdict.CHECK, kind.named(figures));
  }

  /** The difference image must not be used. */
  public static VerdictReason failed(Kind kind, double... figures) {
    return new VerdictReason(kind, Verdict.FAILED, kind.named(figures));
  }
}
