package endolith.app.text;

import static endolith.app.text.Texts.text;

import endolith.engine.task.TaskResult;
import endolith.engine.task.Verdict;
import endolith.engine.task.WorkerLoss;
import java.util.Arrays;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** A result's verdict in a word, and the style class of its badge. */
public record VerdictWords(String word, String styleClass) {

  /** Makes a badge of a label. */
  public void dress(Label badge) {
    badge.setText(word);
    badge.getStyleClass().setAll("label", "badge", styleClass);
  }

  /** What can be done about a result that is not as it should be. */
  public static String fix(TaskResult result) {
    WorkerLoss loss = result.remarks().loss();
    if (loss != null) {
      return switch (loss.kind()) {
        case HEAP_EXHAUSTED -> text("problems.fix.heap");
        case KILLED -> text("problems.fix.killed");
        case TIMED_OUT -> text("problems.fix.slow");
        default -> text("problems.fix.lost");
      };
    }
    return result.isComplete() ? text("problems.fix.check") : text("problems.fix.error");
  }

  public static VerdictWords of(TaskResult result) {
    return of(result.isComplete(), result.isAborted(), result.judgement().verdict());
  }

  /** Of a task of a history, by the keys that it keeps. */
  public static VerdictWords recorded(String status, @Nullable String verdict) {
    Verdict known =
        Arrays.stream(Verdict.values())
            .filter(each -> each.text().equals(verdict))
            .findFirst()
            .orElse(null);
    return of(status.equals("complete"), status.equals("aborted"), known);
  }

  private static VerdictWords of(boolean complete, boolean aborted, @Nullable Verdict verdict) {
    if (aborted) {
      return new VerdictWords(text("verdict.stopped"), "verdict-stopped");
    }
    if (!complete) {
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
