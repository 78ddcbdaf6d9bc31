package endolith.app.run;

import static endolith.app.text.Texts.text;

import endolith.engine.pipeline.Stage;
import endolith.engine.pipeline.StageReport;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;

/** A task's four stages as four bars, and in words where it is. */
final class StageBars extends TableCell<TaskRow, TaskNote> {
  private final List<ProgressBar> bars = new ArrayList<>();
  private final Label words = new Label();
  private final HBox content = new HBox();

  StageBars() {
    content.setAlignment(Pos.CENTER_LEFT);
    content.getStyleClass().add("stage-bars");
    for (int stage = 1; stage <= Stage.values().length; stage++) {
      ProgressBar bar = new ProgressBar(0);
      bar.getStyleClass().add("stage-bar");
      bar.setPrefWidth(38);
      bar.setMinWidth(24);
      bars.add(bar);
      content.getChildren().add(bar);
    }
    words.getStyleClass().add("stage-words");
    content.getChildren().add(words);
  }

  @Override
  protected void updateItem(TaskNote note, boolean empty) {
    super.updateItem(note, empty);
    if (empty || note == null) {
      setGraphic(null);
      return;
    }
    for (int stage = 1; stage <= bars.size(); stage++) {
      ProgressBar bar = bars.get(stage - 1);
      bar.setProgress(share(note, stage));
      bar.getStyleClass().remove("stage-kept");
      if (kept(note, stage)) {
        bar.getStyleClass().add("stage-kept");
      }
    }
    words.setText(words(note));
    setGraphic(content);
    setAccessibleText(words(note));
  }

  private static double share(TaskNote note, int stage) {
    for (StageReport report : note.finished()) {
      if (report.stage() == stage) {
        return 1;
      }
    }
    return note.phase() == Phase.RUNNING && note.stage() == stage ? note.share() : 0;
  }

  private static boolean kept(TaskNote note, int stage) {
    return note.finished().stream()
        .anyMatch(
            report -> report.stage() == stage && report.outcome() != StageReport.Outcome.MADE);
  }

  private static String words(TaskNote note) {
    return switch (note.phase()) {
      case WAITING -> note.waiting().isEmpty() ? text("run.waiting") : text("run.held");
      case RUNNING -> note.stage() == 0 ? text("run.beginning") : Stage.of(note.stage()).title();
      case STOPPED -> note.result() == null ? text("verdict.stopped") : "";
      case LEFT -> text("run.left");
      case DONE, FAILED -> "";
    };
  }
}
