package endolith.engine.verify;

import endolith.engine.checkpoint.RawFingerprint;
import endolith.engine.image.disk.Crc32c;
import endolith.engine.image.disk.FileChecksum;
import endolith.engine.task.CancelToken;
import endolith.engine.verify.VerifiedFile.Kind;
import endolith.engine.verify.VerifiedFile.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/** Compares raw files with the fingerprints that results hold of them. */
final class RawReader {
  private final Path folder;
  private final CancelToken cancel;
  private final ReadBytes read;

  RawReader(Path folder, CancelToken cancel, ReadBytes read) {
    this.folder = folder;
    this.cancel = cancel;
    this.read = read;
  }

  /**
   * @param prints all that is recorded; results of an earlier state of the file may be there still
   */
  VerifiedFile read(Path file, Collection<RawFingerprint> prints) {
    if (!Files.isRegularFile(file)) {
      return found(file, State.MISSING, 0);
    }
    try {
      boolean untouched = false;
      for (RawFingerprint print : prints) {
        untouched |= print.isUntouched(file);
      }
      Crc32c sum = FileChecksum.of(file, cancel, read);
      boolean same =
          prints.stream()
              .anyMatch(print -> print.bytes() == sum.length() && print.crc32c().equals(sum.hex()));
      State state = same ? State.WHOLE : untouched ? State.DAMAGED : State.CHANGED;
      return found(file, state, sum.length());
    } catch (IOException e) {
      return found(file, State.DAMAGED, 0);
    }
  }

  private VerifiedFile found(Path file, State state, long bytes) {
    Path shown = file.startsWith(folder) ? folder.relativize(file) : file;
    return new VerifiedFile(shown.toString(), Kind.RAW, state, bytes);
  }
}
