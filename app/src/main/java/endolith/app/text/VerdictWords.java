package endolith.app.text;

import static endolith.app.text.Texts.text;

import endolith.engine.pipeline.TaskResult;
import endolith.engine.pipeline.Verdict;

/** A result's verdict in a word, and the style class of its badge. */
public record VerdictWords(String word, String styleClass) {

  public static VerdictWords of(TaskResult result) {
    if (result.isAborted()) {
      return new VerdictWords(text("verdict.stopped"), "verdict-stopped");
    }
    Verdict verdict = result.verdict();
    if (!result.isComplete()) {
      return new VerdictWords(text("verdict.error"), "verdict-failed");
    }
    return switch (verdict) {
      case null -> new VerdictWords(text("verdict.complete"), "verdict-complete");
      case ALIGNED -> new VerdictWords(text("verdict.aligned"), "verdict-aligned");
      case CHECK -> new VerdictWords(text("verdict.check"), "verdict-check");
      case FAILED -> new VerdictWords(text("verdict.failed"), "verdict-failed");
    };
  }
}
