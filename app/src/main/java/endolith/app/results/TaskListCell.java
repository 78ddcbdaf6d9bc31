package endolith.app.results;

import static endolith.app.text.Texts.text;

import atlantafx.base.theme.Styles;
import endolith.app.review.ReviewModel;
import endolith.app.review.ReviewedPair;
import endolith.app.text.DecisionWords;
import endolith.app.text.UserName;
import endolith.app.text.VerdictWords;
import endolith.engine.task.TaskResult;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A task in the list: its name, the verdict on it, and what a person decided. */
final class TaskListCell extends ListCell<TaskResults> {
  private final Label dye = new Label();
  private final Label sample = new Label();
  private final Label badge = new Label();
  private final Label decision = new Label();
  private final ReviewModel review;
  private final HBox content;

  TaskListCell(ReviewModel review) {
    this.review = review;
    sample.getStyleClass().add("task-sample");
    dye.getStyleClass().add(Styles.TEXT_MUTED);
    badge.setMinWidth(Label.USE_PREF_SIZE);
    decision.setMinWidth(Label.USE_PREF_SIZE);
    decision.managedProperty().bind(decision.visibleProperty());
    VBox badges = new VBox(badge, decision);
    badges.setAlignment(Pos.CENTER_RIGHT);
    badges.getStyleClass().add("task-badges");
    VBox words = new VBox(sample, dye);
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMinWidth(0);
    content = new HBox(words, badges);
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
    Optional<DecisionWords> decided =
        review
            .pair(task.id())
            .flatMap(ReviewedPair::standing)
            .filter(standing -> standing.decision() != null)
            .map(DecisionWords::of);
    decision.setVisible(decided.isPresent());
    decided.ifPresent(said -> said.dress(decision));
    String spoken = text("look.task-spoken", task.sample(), task.dye(), words.word());
    setAccessibleText(
        decided.map(said -> text("look.task-decided", spoken, said.word())).orElse(spoken));
  }
}
