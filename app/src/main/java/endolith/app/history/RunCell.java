package endolith.app.history;

import endolith.app.memory.RunFinding;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A recorded run in the list: when it was, how it worked, what was found. */
final class RunCell extends ListCell<RunEntry> {
  private final Label when = new Label();
  private final Label how = new Label();
  private final Label badge = new Label();
  private final VBox content = new VBox();

  RunCell() {
    when.getStyleClass().add("task-sample");
    how.getStyleClass().add("recent-path");
    how.setWrapText(true);
    how.setMinHeight(USE_PREF_SIZE);
    badge.setMinWidth(USE_PREF_SIZE);
    HBox top = new HBox(when, badge);
    top.getStyleClass().add("task-cell");
    content.getChildren().addAll(top, how);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(RunEntry run, boolean empty) {
    super.updateItem(run, empty);
    setGraphic(empty || run == null ? null : content);
    if (empty || run == null) {
      setAccessibleText(null);
      return;
    }
    setId("run-" + run.name());
    when.setText(run.when());
    how.setText(run.how());
    String found = run.worst();
    boolean leaks = run.found().contains(RunFinding.LEAK);
    badge.setText(found);
    badge.setVisible(!found.isEmpty());
    badge.getStyleClass().setAll("label", "badge", leaks ? "verdict-failed" : "verdict-check");
    setAccessibleText(run.when() + ", " + run.how() + (found.isEmpty() ? "" : ", " + found));
  }
}
