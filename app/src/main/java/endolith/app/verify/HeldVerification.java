package endolith.app.verify;

import endolith.app.program.RefusedException;
import endolith.engine.checkpoint.OutputInUseException;
import endolith.engine.checkpoint.OutputLock;
import endolith.engine.task.CancelToken;
import endolith.engine.verify.ProjectVerification;
import endolith.engine.verify.VerificationReport;
import endolith.engine.verify.VerificationWatcher;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A verification that holds the output folder meanwhile, so that no batch writes what it reads. */
public final class HeldVerification {
  private HeldVerification() {}

  /**
   * @throws RefusedException if there are no results, or a batch is at work on them
   * @throws IOException if the folder cannot be listed
   */
  public static VerificationReport run(
      Path output, Path rawFolder, VerificationWatcher watcher, CancelToken cancel)
      throws IOException, RefusedException {
    if (!Files.isDirectory(output)) {
      throw new RefusedException("there are no results in " + output);
    }
    Closeable lock = held(output);
    try {
      return new ProjectVerification(
              output.toAbsolutePath(), rawFolder.toAbsolutePath().normalize(), cancel)
          .run(watcher);
    } finally {
      lock.close();
    }
  }

  /** Where nothing can be written there is nothing to hold; no batch can be at work either. */
  private static Closeable held(Path output) throws RefusedException {
    try {
      return OutputLock.claim(output);
    } catch (OutputInUseException e) {
      throw new RefusedException(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return () -> {};
    }
  }
}
