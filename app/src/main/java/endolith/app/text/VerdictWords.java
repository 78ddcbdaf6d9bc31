package endolith.app.text;

import static endolith.app.text.Texts.text;

import endolith.engine.task.TaskResult;
import endolith.engine.task.Verdict;
import endolith.engine.task.WorkerLoss;
import javafx.scene.control.Label;

/** A result's verdict in a word, and the style class of its badge. */
public record VerdictWords(String word, String styleClass) {

  /** Makes a badge of a label. */
  public void dress(Label badge) {
    badge.setText(word);
    badge.getStyleClass().setAll("label", "badge", styleClass);
  }

  /** What can be done about a result that is not as it should be. */
  public static String fix(TaskResult result) {
    WorkerLoss loss = result.loss();
    if (loss != null) {
      return switch (loss.kind()) {
        case HEAP_EXHAUSTED -> text("problems.fix.heap");
        case TIMED_OUT -> text("problems.fix.slow");
        default -> text("problems.fix.lost");
      };
    }
    return result.isComplete() ? text("problems.fix.check") : text("problems.fix.error");
  }

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
