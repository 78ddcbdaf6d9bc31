package endolith.app.results;

import static endolith.app.text.Texts.text;

import atlantafx.base.theme.Styles;
import endolith.app.text.UserName;
import endolith.app.text.VerdictWords;
import endolith.engine.task.TaskResult;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A task in the list: its name and the verdict on it. */
final class TaskListCell extends ListCell<TaskResults> {
  private final Label dye = new Label();
  private final Label sample = new Label();
  private final Label badge = new Label();
  private final HBox content;

  TaskListCell() {
    sample.getStyleClass().add("task-sample");
    dye.getStyleClass().add(Styles.TEXT_MUTED);
    badge.setMinWidth(Label.USE_PREF_SIZE);
    VBox words = new VBox(sample, dye);
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMinWidth(0);
    content = new HBox(words, badge);
    content.setAlignment(Pos.CENTER_LEFT);
    content.getStyleClass().add("task-cell");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(TaskResults task, boolean empty) {
    super.updateItem(task, empty);
    if (empty || task == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    UserName.show(sample, task.sample());
    UserName.show(dye, task.dye());
    TaskResult result = task.result();
    VerdictWords words = result == null ? VerdictWords.UNFINISHED : VerdictWords.of(result);
    words.dress(badge);
    content.setId("task-" + task.sample() + "-" + task.dye());
    setGraphic(content);
    setAccessibleText(text("look.task-spoken", task.sample(), task.dye(), words.word()));
  }
}
