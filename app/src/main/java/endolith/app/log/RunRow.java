package endolith.app.log;

import endolith.engine.batch.RunRecord;
import endolith.engine.task.OutcomeCounts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A run of an output folder, as the list of runs shows it.
 *
 * @param name of its folder, which sorts by time
 * @param started null if the journal does not tell any more
 * @param counts what came of its pairs; null if the journal does not tell
 * @param ending how it ended, or what is wrong with its journal, in a word or two
 * @param open pairs that were begun and have no result
 * @param record null if it cannot be read
 */
public record RunRow(
    String name,
    @Nullable Instant started,
    @Nullable OutcomeCounts counts,
    String ending,
    List<String> open,
    @Nullable RunRecord record) {
  public RunRow {
    open = List.copyOf(open);
  }

  Optional<OutcomeCounts> known() {
    return Optional.ofNullable(counts);
  }
}
