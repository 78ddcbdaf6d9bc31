package endolith.app.look;

import static endolith.app.text.Texts.text;

import atlantafx.base.theme.Styles;
import endolith.app.text.VerdictWords;
import endolith.engine.pipeline.TaskResult;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A task in the list: its name and the verdict on it. */
final class TaskListCell extends ListCell<TaskLook> {
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
  protected void updateItem(TaskLook look, boolean empty) {
    super.updateItem(look, empty);
    if (empty || look == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    sample.setText(look.sample());
    dye.setText(look.dye());
    TaskResult result = look.result();
    VerdictWords words =
        result == null
            ? new VerdictWords(text("look.unfinished"), "verdict-stopped")
            : VerdictWords.of(result);
    words.dress(badge);
    content.setId("task-" + look.sample() + "-" + look.dye());
    setGraphic(content);
    setAccessibleText(text("look.task-spoken", look.sample(), look.dye(), words.word()));
  }
}
