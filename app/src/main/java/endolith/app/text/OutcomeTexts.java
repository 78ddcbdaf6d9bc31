package endolith.app.text;

import static endolith.app.text.Texts.text;

import endolith.engine.task.Outcome;
import endolith.engine.task.OutcomeCounts;
import java.util.ArrayList;
import java.util.List;

/** What came of pairs, in words: the same wherever they are counted. */
public final class OutcomeTexts {
  private OutcomeTexts() {}

  public static String word(Outcome outcome) {
    return switch (outcome) {
      case ALIGNED -> text("verdict.aligned");
      case CHECK -> text("verdict.check");
      case FAILED -> text("verdict.failed");
      case UNJUDGED -> text("verdict.complete");
      case CRASHED -> text("verdict.crashed");
      case STOPPED -> text("verdict.stopped");
    };
  }

  /** How many there are of each; empty if there are none. */
  public static String counts(OutcomeCounts counts) {
    List<String> parts = new ArrayList<>();
    for (Outcome outcome : Outcome.values()) {
      if (counts.number(outcome) > 0) {
        parts.add(text("outcome.number", counts.number(outcome), word(outcome)));
      }
    }
    return String.join(", ", parts);
  }

  /**
   * How a run ended that came to its end. Whoever ends it before the judged stages learns nothing
   * of alignments.
   */
  public static String finished(OutcomeCounts counts) {
    if (counts.number(Outcome.ALIGNED) == counts.planned()) {
      return text("run.finished");
    }
    return counts.number(Outcome.UNJUDGED) == counts.planned()
        ? text("run.finished.plain")
        : text("run.finished-but", counts(counts));
  }

  /** How many of all are complete, and how many there are of each outcome. */
  public static String progress(OutcomeCounts counts) {
    String complete = text("outcome.complete", counts.complete(), counts.planned());
    String parts = counts(counts);
    return parts.isEmpty() ? complete : text("outcome.parts", complete, parts);
  }
}
