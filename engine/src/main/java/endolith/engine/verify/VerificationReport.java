package endolith.engine.verify;

import endolith.engine.verify.VerifiedFile.Kind;
import java.util.List;

/**
 * What was found in a project.
 *
 * @param files all that were read or missed, pair by pair, then the raw files
 * @param unmarked whether damage could not be noted in manifests, since the folder cannot be
 *     written to: the next run does not know of it
 */
public record VerificationReport(List<VerifiedFile> files, boolean unmarked) {

  public VerificationReport {
    files = List.copyOf(files);
  }

  public List<VerifiedFile> damaged() {
    return files.stream().filter(VerifiedFile::isDamaged).toList();
  }

  /** Bytes read of all files. */
  public long bytes() {
    return files.stream().mapToLong(VerifiedFile::bytes).sum();
  }

  /** Whether nothing needs attention. */
  public boolean isWhole() {
    return damaged().isEmpty();
  }

  /** How many files of a kind are in a state. */
  public long count(Kind kind, VerifiedFile.State state) {
    return files.stream().filter(file -> file.kind() == kind && file.state() == state).count();
  }
}
