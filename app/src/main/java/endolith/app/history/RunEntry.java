package endolith.app.history;

import static endolith.app.text.Texts.count;
import static endolith.app.text.Texts.text;

import endolith.app.memory.RunFinding;
import endolith.app.text.NumberTexts;
import endolith.app.text.OutcomeTexts;
import endolith.engine.task.OutcomeCounts;
import java.time.Instant;
import java.util.List;

/**
 * A recorded run, as the list of runs shows it.
 *
 * @param mode {@code serial}, {@code workers}, {@code fresh}
 * @param counts what came of the tasks that were begun
 * @param found of its memory, the worst first
 * @param finished whether it came to its end
 */
public record RunEntry(
    long id,
    String name,
    Instant started,
    String mode,
    int workers,
    OutcomeCounts counts,
    List<RunFinding> found,
    boolean finished) {

  public RunEntry {
    found = List.copyOf(found);
  }

  /** Day and time. */
  String when() {
    return NumberTexts.moment(started);
  }

  /** The worst that was found, in a word or two; empty if nothing was. */
  String worst() {
    if (found.isEmpty()) {
      return "";
    }
    return switch (found.getFirst()) {
      case LEAK -> text("finding.leak");
      case LOW_MEMORY -> text("finding.low-memory");
      case HIGH_PEAK -> text("finding.high-peak");
    };
  }

  /** What it did, in a few words. */
  String how() {
    String pairs = OutcomeTexts.progress(counts);
    String workersText =
        switch (mode) {
          case "serial" -> text("history.serial");
          case "fresh" -> text("history.fresh", workers);
          default -> count("history.workers", workers);
        };
    String how = pairs + " · " + workersText;
    return finished ? how : how + " · " + text("history.unfinished");
  }
}
