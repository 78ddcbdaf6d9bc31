package endolith.app.results;

import static endolith.app.text.Texts.count;
import static endolith.app.text.Texts.text;

import atlantafx.base.theme.Styles;
import endolith.app.text.FlowingRow;
import endolith.app.text.NumberTexts;
import endolith.app.text.ReadingPane;
import endolith.app.text.ResultTexts;
import endolith.app.text.VerdictWords;
import endolith.engine.task.Outcome;
import endolith.engine.task.ResultFigure;
import endolith.engine.task.TaskResult;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A task's verdict and figures, and what to look at. */
final class TaskSummary {
  private final VBox list = new VBox();
  private final ScrollPane root = ReadingPane.of(list, text("look.summary"));

  TaskSummary() {
    list.getStyleClass().add("task-summary");
    root.setId("task-summary");
  }

  Node root() {
    return root;
  }

  void show(TaskResults task) {
    Label title = new Label(text("look.title", task.sample(), task.dye()));
    title.getStyleClass().add("run-title");
    title.setWrapText(true);
    title.setMnemonicParsing(false);
    title.setMinHeight(Region.USE_PREF_SIZE);
    HBox top = new HBox(title);
    top.setAlignment(Pos.CENTER_LEFT);
    top.getStyleClass().add("task-top");
    list.getChildren().setAll(top);
    root.setVvalue(0);
    TaskResult result = task.result();
    if (result == null) {
      list.getChildren().add(sentence(text("look.unfinished.help")));
      return;
    }
    Label badge = new Label();
    VerdictWords.of(result).dress(badge);
    badge.setMinWidth(Region.USE_PREF_SIZE);
    top.getChildren().add(badge);
    FlowPane figures = FlowingRow.of();
    figures.getStyleClass().add("figures");
    figures.setMinHeight(Region.USE_PREF_SIZE);
    for (String figure : figures(result)) {
      Label label = new Label(figure);
      label.setWrapText(true);
      label.setMinHeight(Region.USE_PREF_SIZE);
      label.getStyleClass().add(Styles.TEXT_MUTED);
      figures.getChildren().add(label);
    }
    list.getChildren().add(figures);
    ResultTexts.sentences(result).forEach(words -> list.getChildren().add(sentence(words)));
    Outcome outcome = Outcome.of(result);
    if (outcome.isFailure() || outcome == Outcome.CHECK) {
      Label fix = sentence(VerdictWords.fix(result));
      fix.getStyleClass().setAll("label", Styles.TEXT_MUTED);
      list.getChildren().add(fix);
    }
  }

  /** Tells the truth about what it shows, beside what was found. */
  void tell(KnownTruth truth) {
    Label known = sentence(words(truth));
    known.setId("known-truth");
    known.getStyleClass().setAll("label", "known-truth");
    list.getChildren().removeIf(node -> "known-truth".equals(node.getId()));
    list.getChildren().add(1, known);
  }

  private static String words(KnownTruth truth) {
    List<String> parts = new ArrayList<>();
    parts.add(text("look.truth", truth.story()));
    parts.add(text("look.truth.scale", truth.scale()));
    if (truth.medianPx() != null && truth.p95Px() != null) {
      parts.add(text("look.truth.error", truth.medianPx(), truth.p95Px()));
    }
    return String.join("; ", parts);
  }

  private static List<String> figures(TaskResult result) {
    List<String> figures = new ArrayList<>();
    ResultTexts.accuracy(result).ifPresent(figures::add);
    if (ResultFigure.CONFIRMED.of(result) != null) {
      figures.add(
          text(
              "look.rock",
              ResultFigure.CONFIRMED.text(result),
              ResultFigure.CONTRADICTED.text(result),
              ResultFigure.SILENT.text(result)));
    }
    Integer pieces = result.alignment().pieces();
    if (pieces != null) {
      figures.add(count("look.pieces", pieces));
    }
    add(figures, "look.scale", ResultFigure.SCALE_USED, result);
    add(figures, "look.moffat", ResultFigure.SCALE_MOFFAT, result);
    add(figures, "look.overlap", ResultFigure.OVERLAP, result);
    String time = NumberTexts.time(result.cost().stageSeconds());
    figures.add(result.isComplete() ? text("look.time", time) : text("look.ended", time));
    Long peak = result.cost().peakResidentBytes();
    if (peak != null) {
      figures.add(text("look.peak", NumberTexts.memory(peak)));
    }
    return figures;
  }

  private static void add(
      List<String> figures, String key, ResultFigure figure, TaskResult result) {
    if (figure.of(result) != null) {
      figures.add(text(key, figure.text(result)));
    }
  }

  private static Label sentence(String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add("look-sentence");
    return label;
  }
}
