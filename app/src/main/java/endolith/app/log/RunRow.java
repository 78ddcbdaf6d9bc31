package endolith.app.log;

import endolith.engine.task.OutcomeCounts;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A run of an output folder, as the list of runs shows it.
 *
 * @param folder whose name sorts by time
 * @param started null if the journal does not tell any more
 * @param counts what came of its pairs; null if the journal does not tell
 * @param ending how it ended, or what is wrong with its journal, in a few words
 */
public record RunRow(
    Path folder, @Nullable Instant started, @Nullable OutcomeCounts counts, String ending) {

  /** The folder's name. */
  public String name() {
    return String.valueOf(folder.getFileName());
  }

  /** What came of its pairs, if the journal tells. */
  public Optional<OutcomeCounts> known() {
    return Optional.ofNullable(counts);
  }
}
