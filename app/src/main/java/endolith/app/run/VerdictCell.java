package endolith.app.run;

import endolith.app.text.ResultTexts;
import endolith.app.text.VerdictWords;
import endolith.engine.task.TaskResult;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

/** The verdict on a task as a badge; why, when one points at it. */
final class VerdictCell extends TableCell<TaskRow, TaskProgress> {
  private final Label badge = new Label();

  @Override
  protected void updateItem(TaskProgress progress, boolean empty) {
    super.updateItem(progress, empty);
    TaskResult result = empty || progress == null ? null : progress.result();
    if (result == null) {
      setGraphic(null);
      setTooltip(null);
      return;
    }
    VerdictWords words = VerdictWords.of(result);
    words.dress(badge);
    setGraphic(badge);
    setAccessibleText(words.word());
    String why = String.join("\n", ResultTexts.sentences(result));
    Tooltip tooltip = null;
    if (!why.isEmpty()) {
      tooltip = new Tooltip(why);
      tooltip.setWrapText(true);
      tooltip.setMaxWidth(480);
    }
    setTooltip(tooltip);
  }
}
