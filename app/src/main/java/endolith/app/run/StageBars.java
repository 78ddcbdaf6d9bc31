package endolith.app.run;

import static endolith.app.text.Texts.text;

import endolith.engine.task.Stage;
import endolith.engine.task.StageReport;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;

/** A task's four stages as four bars, and in words where it is. */
final class StageBars extends TableCell<TaskRow, TaskProgress> {
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
    words.setMinWidth(USE_PREF_SIZE);
    content.getChildren().add(words);
  }

  @Override
  protected void updateItem(TaskProgress progress, boolean empty) {
    super.updateItem(progress, empty);
    if (empty || progress == null) {
      setGraphic(null);
      return;
    }
    for (int stage = 1; stage <= bars.size(); stage++) {
      ProgressBar bar = bars.get(stage - 1);
      bar.setProgress(share(progress, stage));
      bar.getStyleClass().remove("stage-kept");
      if (kept(progress, stage)) {
        bar.getStyleClass().add("stage-kept");
      }
    }
    words.setText(words(progress));
    setGraphic(content);
    setAccessibleText(words(progress));
  }

  private static double share(TaskProgress progress, int stage) {
    for (StageReport report : progress.finished()) {
      if (report.stage() == stage) {
        return 1;
      }
    }
    return progress.phase() == Phase.RUNNING && progress.stage() == stage ? progress.share() : 0;
  }

  private static boolean kept(TaskProgress progress, int stage) {
    return progress.finished().stream()
        .anyMatch(
            report -> report.stage() == stage && report.outcome() != StageReport.Outcome.MADE);
  }

  private static boolean isKept(TaskProgress progress) {
    return !progress.finished().isEmpty()
        && progress.finished().stream().allMatch(report -> kept(progress, report.stage()));
  }

  private static String words(TaskProgress progress) {
    return switch (progress.phase()) {
      case WAITING -> progress.waiting().isEmpty() ? text("run.waiting") : text("run.held");
      case RUNNING ->
          progress.stage() == 0 ? text("run.beginning") : Stage.of(progress.stage()).title();
      case STOPPED -> progress.result() == null ? text("verdict.stopped") : "";
      case LEFT -> text("run.not-begun");
      case DONE -> isKept(progress) ? text("run.kept") : "";
      case CRASHED -> "";
    };
  }
}
