package endolith.app.arrange;

import endolith.engine.raw.Stain;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a file is taken for.
 *
 * @param sample empty if unknown
 * @param dye empty if unknown
 * @param stain null if unknown
 * @param taken whether it is to be brought in
 */
public record Proposal(Path file, String sample, String dye, @Nullable Stain stain, boolean taken) {

  public Proposal withSample(String other) {
    return new Proposal(file, other.strip(), dye, stain, taken);
  }

  public Proposal withDye(String other) {
    return new Proposal(file, sample, other.strip(), stain, taken);
  }

  public Proposal withStain(Stain other) {
    return new Proposal(file, sample, dye, other, taken);
  }

  public Proposal taken(boolean now) {
    return new Proposal(file, sample, dye, stain, now);
  }
}
