package endolith.engine.raw;

import java.nio.file.Path;
import java.util.List;

/**
 * The samples of a raw folder, and its problems.
 *
 * @param samples sorted by name
 * @param problems everything found wrong: layout first, then sample by sample
 */
public record RawProject(Path folder, List<RawSample> samples, List<RawProblem> problems) {

  public RawProject {
    samples = List.copyOf(samples);
    problems = List.copyOf(problems);
  }

  /** All complete pairs, sorted by sample, then dye. */
  public List<RawPair> pairs() {
    return samples.stream().flatMap(sample -> sample.pairs().stream()).toList();
  }

  /** Every TIFF inside a sample folder, well named or not, sorted by sample, then name. */
  public List<Path> tiffs() {
    return samples.stream().flatMap(sample -> sample.tiffs().stream()).toList();
  }

  /** Whether there is nothing to work on because of how the folders are arranged. */
  public boolean isUnusable() {
    return tiffs().isEmpty();
  }
}
