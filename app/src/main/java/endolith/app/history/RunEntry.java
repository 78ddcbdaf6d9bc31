package endolith.app.history;

import static endolith.app.text.Texts.count;
import static endolith.app.text.Texts.text;

import endolith.app.memory.RunFinding;
import endolith.app.text.NumberTexts;
import endolith.app.text.OutcomeTexts;
import endolith.engine.task.OutcomeCounts;
import endolith.monitor.leak.LeakVerdict;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recorded run, as the list of runs shows it.
 *
 * @param mode {@code serial}, {@code workers}, {@code fresh}
 * @param counts what came of the tasks that were begun
 * @param found of its memory, the worst first
 * @param judged of its workers, where nothing was found; null if nobody judged them
 * @param peakBytes the most that a pair took; null if unknown
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
    @Nullable LeakVerdict judged,
    @Nullable Long peakBytes,
    boolean finished) {
  /** What was found worst comes first; what was not judged comes last. */
  static final Comparator<RunEntry> WORST_MEMORY_FIRST =
      Comparator.comparing(RunEntry::worst, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(RunEntry::judged, Comparator.nullsLast(Comparator.naturalOrder()));

  /** How many pairs are complete of how many. */
  record Done(int complete, int planned) implements Comparable<Done> {
    private static final Comparator<Done> ORDER =
        Comparator.comparing(Done::complete).thenComparing(Done::planned);

    @Override
    public int compareTo(Done other) {
      return ORDER.compare(this, other);
    }
  }

  public RunEntry {
    found = List.copyOf(found);
  }

  /** Day and time. */
  String when() {
    return NumberTexts.moment(started);
  }

  Done done() {
    return new Done(counts.complete(), counts.planned());
  }

  private @Nullable RunFinding worst() {
    return found.isEmpty() ? null : found.getFirst();
  }

  /** What is to be said of its memory, in a word or two: the worst that was found. */
  String memory() {
    if (found.isEmpty()) {
      return judged == null
          ? "–"
          : judged == LeakVerdict.STABLE ? text("finding.stable") : text("finding.not-enough-data");
    }
    return switch (found.getFirst()) {
      case LEAK -> text("finding.leak");
      case LOW_MEMORY -> text("finding.low-memory");
      case HIGH_PEAK -> text("finding.high-peak");
    };
  }

  /** How many pairs there are of each outcome, and whether there are more to come. */
  String outcome() {
    String words = OutcomeTexts.counts(counts);
    if (finished) {
      return words;
    }
    return words.isEmpty()
        ? text("history.unfinished")
        : words + " · " + text("history.unfinished");
  }

  String workersUsed() {
    return switch (mode) {
      case "serial" -> text("history.serial");
      case "fresh" -> text("history.fresh", workers);
      default -> count("history.workers", workers);
    };
  }

  /** What it did, in a few words. */
  String how() {
    String how = OutcomeTexts.progress(counts) + " · " + workersUsed();
    return finished ? how : how + " · " + text("history.unfinished");
  }
}
