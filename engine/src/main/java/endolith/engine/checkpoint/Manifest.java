package endolith.engine.checkpoint;

import com.fasterxml.jackson.annotation.JsonInclude;
import endolith.engine.align.Evidence;
import endolith.engine.align.transform.Displacement;
import endolith.engine.align.transform.Refusal;
import endolith.engine.image.Rectangle;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The manifest beside a checkpoint: what it was made of and how. A checkpoint whose manifest is not
 * complete was being written when something stopped the program, and does not count.
 *
 * @param checkpoint file name without suffix and extension
 * @param complete whether all files of the checkpoint were written
 * @param identity the same for two checkpoints exactly if they were made of the same inputs with
 *     the same parameters
 * @param program name and version
 * @param made when it was finished (begun, while incomplete)
 * @param wallSeconds duration of the whole stage
 * @param peakResidentBytes the process's high-water mark at the end of the stage; null if unknown
 * @param raw the raw files it was made of, by role; stage 1 only
 * @param upstream identities of the checkpoints it was made of, by file stem
 * @param parameters values of all parameters that shaped it
 * @param files relative path to size in bytes of each file
 * @param plots relative paths of the stage's plots
 * @param width of the image, px
 * @param height of the image, px
 * @param content where the raw image lies on the padded canvas; stage 1 only
 * @param signal which channels were read, and why; stage 1 only
 * @param postToPre 3 × 3 row by row, padded post px to padded pre px; stages 2 and 3 only
 * @param displacement smooth local correction on top of it, if any
 * @param alignment how the transform was found and how well it is supported; stages 2 and 3 only
 * @param scale how the scale was found; stage 4 only
 * @param notes sentences for the person who judges the result
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Manifest(
    String checkpoint,
    String sample,
    String dye,
    int stage,
    boolean complete,
    String identity,
    String program,
    Instant made,
    double wallSeconds,
    @Nullable Long peakResidentBytes,
    Map<String, RawFingerprint> raw,
    Map<String, String> upstream,
    Map<String, String> parameters,
    Map<String, Long> files,
    List<String> plots,
    int width,
    int height,
    @Nullable Rectangle content,
    @Nullable SignalFacts signal,
    @Nullable List<List<Double>> postToPre,
    @Nullable Displacement displacement,
    @Nullable AlignmentFacts alignment,
    @Nullable ScaleFacts scale,
    List<String> notes) {

  public Manifest {
    files = Map.copyOf(files);
    plots = List.copyOf(plots);
    notes = List.copyOf(notes);
  }

  /**
   * Which channels of the raw file carry the signal.
   *
   * @param image what the raw file holds, such as "8-bit RGB, LZW, strips"
   * @param channels 0 for the first
   * @param reason one sentence
   * @param pixelSizeUm side of a pixel, µm; null if the raw file does not tell
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record SignalFacts(
      String image, List<Integer> channels, String reason, @Nullable Double pixelSizeUm) {}

  /**
   * How a transform was found.
   *
   * @param accepted whether the evidence supports it; if not, it is a fallback
   * @param refusal what is wrong with the transform that the images support, if that is why it was
   *     not accepted
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record AlignmentFacts(
      boolean accepted, String method, Evidence evidence, @Nullable Refusal refusal) {

    /** With nothing wrong with the transform. */
    public AlignmentFacts(boolean accepted, String method, Evidence evidence) {
      this(accepted, method, evidence, null);
    }
  }

  /**
   * The scale of this difference image.
   *
   * @param key {@code moffat}, {@code percentile_p50}, or {@code manual}
   * @param value brightness of the background in post over that in pre
   * @param method how the value was found
   * @param moffat what the Moffat fit gave; null if it failed
   * @param offset brightness by which the background of post rose everywhere (in the middle of the
   *     image, where light is uneven), in the units of the raw file; it stays in the difference;
   *     null if none stands out from dye and noise
   * @param error standard error of the value; null if it cannot be told or the value was given
   * @param plausible whether the estimate is one that minerals can have
   */
  public record ScaleFacts(
      String key,
      double value,
      String method,
      @Nullable Double moffat,
      @Nullable Double offset,
      @Nullable Double error,
      boolean plausible) {}
}
