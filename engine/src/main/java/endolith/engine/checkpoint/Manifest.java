package endolith.engine.checkpoint;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.Nulls;
import endolith.engine.align.Evidence;
import endolith.engine.align.fit.FitPatches;
import endolith.engine.align.pieces.Seams;
import endolith.engine.align.transform.Displacement;
import endolith.engine.align.transform.Refusal;
import endolith.engine.align.trust.TrustMap;
import endolith.engine.image.Rectangle;
import endolith.engine.json.Required;
import endolith.engine.task.RockShares;
import endolith.engine.task.ScaleEvidence;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The manifest beside a checkpoint: what it was made of and how. A checkpoint whose manifest is not
 * complete was being written when something stopped the program, and does not count.
 *
 * @param complete whether all files of the checkpoint were written
 * @param identity the same for two checkpoints exactly if they were made of the same inputs with
 *     the same parameters
 * @param files relative path to size in bytes of each file
 * @param contents what each of the files holds, by relative path; empty if 0.1.0 wrote them and
 *     nobody has verified them since
 * @param plots relative paths of the stage's plots, and of the file with what they show
 * @param transform stages 2 and 3 only
 * @param scale how the scale was found; stage 4 only
 * @param remarks for the person who judges the result
 * @param damaged relative paths of files that were found damaged; null if none were. The checkpoint
 *     does not count, whatever the times of its files
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Manifest(
    @JsonUnwrapped Subject subject,
    @Required boolean complete,
    @Required String identity,
    @JsonUnwrapped Making making,
    @JsonUnwrapped Inputs inputs,
    @Required Map<String, Long> files,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
        Map<String, RecordedContent> contents,
    @Required List<String> plots,
    @JsonUnwrapped ImageFacts image,
    @JsonUnwrapped TransformFacts transform,
    @Nullable ScaleFacts scale,
    @JsonUnwrapped ManifestRemarks remarks,
    @Nullable List<String> damaged) {

  public Manifest {
    files = Map.copyOf(files);
    contents = Map.copyOf(contents);
    damaged = damaged == null ? null : List.copyOf(damaged);
    plots = List.copyOf(plots);
    // A file with pieces that are none is no manifest.
    ManifestTransforms.pieces(transform, image);
  }

  /** What a file holds; empty if it was never verified. */
  public Optional<RecordedContent> content(String file) {
    return Optional.ofNullable(contents.get(file));
  }

  /** Whether it is known what each file holds. */
  public boolean knowsContents() {
    return contents.keySet().containsAll(files.keySet());
  }

  /** The same with what the files and the raw files were seen to hold. */
  Manifest seen(Map<String, RecordedContent> known, Map<String, RawFingerprint> raw) {
    Inputs now = new Inputs(raw, inputs.upstream(), inputs.parameters(), inputs.upstreamPixels());
    return with(now, known, damaged);
  }

  /**
   * The same after all of its files were read.
   *
   * @param found relative paths of those that are damaged; empty if none is
   */
  public Manifest verified(Map<String, RecordedContent> known, List<String> found) {
    return with(inputs, known, found.isEmpty() ? null : found);
  }

  private Manifest with(
      Inputs made, Map<String, RecordedContent> known, @Nullable List<String> found) {
    return new Manifest(
        subject, complete, identity, making, made, files, known, plots, image, transform, scale,
        remarks, found);
  }

  /**
   * What it is the manifest of.
   *
   * @param checkpoint file name without suffix and extension
   */
  public record Subject(
      @Required String checkpoint,
      @Required String sample,
      @Required String dye,
      @Required int stage) {}

  /**
   * Who made the checkpoint, and what that took.
   *
   * @param program name and version
   * @param made when it was finished (begun, while incomplete)
   * @param wallSeconds duration of the whole stage
   * @param peakResidentBytes the process's high-water mark at the end of the stage; null if unknown
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Making(
      @Required String program,
      @Required Instant made,
      @Required double wallSeconds,
      @Nullable Long peakResidentBytes) {}

  /**
   * Of what the checkpoint was made.
   *
   * @param raw the raw files, by role; stage 1 only
   * @param upstream identities of other checkpoints, by file stem
   * @param parameters values of all parameters that shaped it
   * @param upstreamPixels checksums of the pixels of other checkpoints, by file stem; of those that
   *     were known
   */
  public record Inputs(
      @Required Map<String, RawFingerprint> raw,
      @Required Map<String, String> upstream,
      @Required Map<String, String> parameters,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
          Map<String, String> upstreamPixels) {

    /** The identities of all, by role or file stem. */
    Map<String, String> identities() {
      Map<String, String> identities = new TreeMap<>(upstream);
      raw.forEach((role, print) -> identities.put(role, print.identity()));
      return identities;
    }
  }

  /**
   * The image of the checkpoint.
   *
   * @param width px
   * @param height px
   * @param content where the raw image lies on the padded canvas; stage 1 only
   * @param signal which channels were read, and why; stage 1 only
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ImageFacts(
      @Required int width,
      @Required int height,
      @Nullable Rectangle content,
      @Nullable SignalFacts signal) {}

  /**
   * The transform that carried pre over post.
   *
   * @param postToPre 3 × 3 row by row, padded post px to padded pre px
   * @param displacement smooth local correction on top of it, if any
   * @param pieces those of the section that moved by themselves; null if there are none
   * @param alignment how the transform was found and how well it is supported
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record TransformFacts(
      @Nullable List<List<Double>> postToPre,
      @Nullable Displacement displacement,
      @Nullable List<PieceFacts> pieces,
      @Nullable AlignmentFacts alignment) {
    /** The checkpoint is not the work of an alignment. */
    public static final TransformFacts NONE = new TransformFacts(null, null, null, null);
  }

  /**
   * A piece of the section that moved by itself.
   *
   * @param outline corners of a closed polygon, x and y in turn, padded post px; where pieces
   *     overlap, the first one counts
   * @param postToPre as for the rest
   * @param displacement as for the rest
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PieceFacts(
      @Required List<Double> outline,
      @Required List<List<Double>> postToPre,
      @Nullable Displacement displacement) {}

  /**
   * Which channels of the raw file carry the signal.
   *
   * @param image what the raw file holds, such as "8-bit RGB, LZW, strips"
   * @param channels 0 for the first
   * @param reason one sentence
   * @param sameAsPost true for a pre image in which every pixel is that of post; else null
   * @param pixelSizeUm side of a pixel, µm; null if the raw file does not tell
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record SignalFacts(
      @Required String image,
      @Required List<Integer> channels,
      @Required String reason,
      @Nullable Boolean sameAsPost,
      @Nullable Double pixelSizeUm) {}

  /**
   * How a transform was found.
   *
   * @param accepted whether the evidence supports it; if not, it is a fallback
   * @param trust what each part of the rock says of it; null where that was not asked, as in 0.1.0
   * @param refusal what is wrong with the transform that the images support, if that is why it was
   *     not accepted
   * @param seams of an image that was stitched, if pieces follow them
   * @param patches that it was fitted to, with what it leaves over of each; null where it was not,
   *     is not accepted, or an earlier version made it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record AlignmentFacts(
      @Required boolean accepted,
      @Required String method,
      @Required Evidence evidence,
      @Nullable TrustFacts trust,
      @Nullable Refusal refusal,
      @Nullable Seams seams,
      @Nullable FitPatches patches) {

    /** Of a pair whose images show no seams, not fitted to patches. */
    public AlignmentFacts(
        boolean accepted,
        String method,
        Evidence evidence,
        @Nullable TrustFacts trust,
        @Nullable Refusal refusal) {
      this(accepted, method, evidence, trust, refusal, null, null);
    }
  }

  /**
   * What the parts of the rock say, as shares of it and part by part.
   *
   * @param confirmed as in {@link RockShares}, like those that follow
   */
  public record TrustFacts(
      @Required double confirmed,
      @Required double enclosed,
      @Required double silent,
      @Required double contradicted,
      @Required TrustMap map) {

    public static TrustFacts of(TrustMap map) {
      RockShares shares = map.shares();
      return new TrustFacts(
          shares.confirmed(), shares.enclosed(), shares.silent(), shares.contradicted(), map);
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
   * @param plausible whether its own error does not rule the estimate out
   * @param evidence what was found beside it; null if the value was given, or 0.1.0 estimated it
   */
  public record ScaleFacts(
      @Required String key,
      @Required double value,
      @Required String method,
      @Nullable Double moffat,
      @Nullable Double offset,
      @Nullable Double error,
      @Required boolean plausible,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ScaleEvidence evidence) {}
}
