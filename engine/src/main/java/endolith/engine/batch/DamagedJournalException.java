package endolith.engine.batch;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The plan of a run was written whole and cannot be read any more: nothing can go on with it. */
public final class DamagedJournalException extends IOException {
  private static final long serialVersionUID = 1L;

  DamagedJournalException(Path file, @Nullable Throwable cause) {
    super(
        file
            + " is damaged: its first line, the plan of the run, is not as it was written. Finished"
            + " results are kept; start a new run, with the same choices, to go on",
        cause);
  }
}
