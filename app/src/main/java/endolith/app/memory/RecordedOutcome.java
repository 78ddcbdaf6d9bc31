package endolith.app.memory;

import endolith.engine.task.Outcome;
import endolith.engine.task.OutcomeCounts;
import endolith.engine.task.Verdict;
import endolith.monitor.history.TaskRow;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came of tasks as a history keeps it. */
public final class RecordedOutcome {
  private RecordedOutcome() {}

  /**
   * Of a task.
   *
   * @return empty if it was not finished
   */
  public static Optional<Outcome> of(@Nullable String status, @Nullable String verdict) {
    Verdict known =
        Arrays.stream(Verdict.values())
            .filter(each -> each.text().equals(verdict))
            .findFirst()
            .orElse(null);
    return Optional.ofNullable(status).map(ended -> Outcome.of(ended, known));
  }

  /** Of all these tasks. */
  public static OutcomeCounts counts(List<TaskRow> tasks) {
    return OutcomeCounts.of(
        tasks.stream().flatMap(task -> of(task.status(), task.verdict()).stream()).toList(),
        tasks.size());
  }
}
