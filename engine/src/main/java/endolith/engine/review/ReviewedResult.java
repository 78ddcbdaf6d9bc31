package endolith.engine.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import endolith.engine.checkpoint.CheckpointFile;
import endolith.engine.checkpoint.CheckpointName;
import endolith.engine.checkpoint.KnownCheckpoint;
import endolith.engine.checkpoint.Manifest;
import endolith.engine.checkpoint.ManifestFile;
import endolith.engine.checkpoint.TaskFiles;
import endolith.engine.json.Required;
import endolith.engine.parameter.Parameters;
import endolith.engine.parameter.Suffix;
import endolith.engine.task.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fingerprint of a result that somebody looked at: of its first difference image.
 *
 * @param suffix of its files' names
 * @param identity tells of what and how it was made
 * @param pixels CRC-32C of its pixels, eight hexadecimal digits; null if nobody has taken it, as of
 *     what 0.1.0 or another program made
 * @param made when
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewedResult(
    @Required String suffix,
    @Required String identity,
    @Nullable String pixels,
    @Required Instant made) {

  /**
   * What is there now, read from its manifest; of another program's image, from its size and time.
   *
   * @return empty if there is no finished result under the parameters
   * @throws IOException if the manifest cannot be read
   */
  public static Optional<ReviewedResult> of(TaskFiles files) throws IOException {
    Parameters parameters = files.parameters();
    CheckpointName name = CheckpointName.of(Stage.SUBTRACTION, parameters).getFirst();
    String suffix = Suffix.of(parameters, Stage.SUBTRACTION);
    Optional<Manifest> manifest = ManifestFile.read(files.manifest(name));
    if (manifest.isPresent()) {
      KnownCheckpoint known = KnownCheckpoint.of(manifest.get());
      return manifest
          .filter(Manifest::complete)
          .map(
              m -> new ReviewedResult(suffix, known.identity(), known.pixels(), m.making().made()));
    }
    Optional<Path> image = CheckpointFile.find(files, name, Optional.empty());
    if (image.isEmpty()) {
      return Optional.empty();
    }
    String identity = "unverified " + name.stem() + " " + Files.size(image.get());
    Instant made = Files.getLastModifiedTime(image.get()).toInstant();
    return Optional.of(new ReviewedResult(suffix, identity, null, made));
  }

  /** Whether it is the same image, made anew or not. */
  public boolean isSameAs(ReviewedResult other) {
    if (!suffix.equals(other.suffix)) {
      return false;
    }
    if (pixels != null && other.pixels != null) {
      return pixels.equals(other.pixels);
    }
    return identity.equals(other.identity) && Objects.equals(made, other.made);
  }
}
