package endolith.app.text;

import static endolith.app.text.Texts.text;

import endolith.engine.task.Outcome;
import endolith.engine.task.TaskResult;
import endolith.engine.task.WorkerLoss;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What came of a pair as a badge: a word, an icon, and the style class of their colour. */
public record VerdictWords(String word, Feather icon, String styleClass) {
  /** Not every stage that is asked for is done. */
  public static final VerdictWords UNFINISHED =
      new VerdictWords(text("look.unfinished"), Feather.PIE_CHART, "verdict-stopped");

  /** Makes a badge of a label. */
  public void dress(Label badge) {
    badge.setText(word);
    badge.setGraphic(new FontIcon(icon));
    badge.getStyleClass().setAll("label", "badge", styleClass);
  }

  public static VerdictWords of(TaskResult result) {
    return of(Outcome.of(result));
  }

  public static VerdictWords of(Outcome outcome) {
    return switch (outcome) {
      case ALIGNED -> of(outcome, Feather.CHECK_CIRCLE, "verdict-aligned");
      case CHECK -> of(outcome, Feather.EYE, "verdict-check");
      case FAILED -> of(outcome, Feather.X_CIRCLE, "verdict-failed");
      case UNJUDGED -> of(outcome, Feather.CHECK, "verdict-complete");
      case CRASHED -> of(outcome, Feather.ZAP, "verdict-crashed");
      case STOPPED -> of(outcome, Feather.PAUSE_CIRCLE, "verdict-stopped");
    };
  }

  private static VerdictWords of(Outcome outcome, Feather icon, String styleClass) {
    return new VerdictWords(OutcomeTexts.word(outcome), icon, styleClass);
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
    return switch (Outcome.of(result)) {
      case FAILED -> text("problems.fix.failed");
      case CRASHED, STOPPED -> text("problems.fix.error");
      case ALIGNED, CHECK, UNJUDGED -> text("problems.fix.check");
    };
  }
}
