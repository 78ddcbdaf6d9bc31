package endolith.app.results;

import static endolith.app.text.Texts.text;

import atlantafx.base.theme.Styles;
import endolith.app.text.NumberTexts;
import endolith.app.text.ResultTexts;
import endolith.app.text.VerdictWords;
import endolith.engine.task.RockShares;
import endolith.engine.task.TaskResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A task's verdict and figures, and what to look at. */
final class TaskSummary {
  private final VBox root = new VBox();

  TaskSummary() {
    root.getStyleClass().add("task-summary");
  }

  Node root() {
    return root;
  }

  void show(TaskResults task) {
    Label title = new Label(text("look.title", task.sample(), task.dye()));
    title.getStyleClass().add("run-title");
    HBox top = new HBox(title);
    top.setAlignment(Pos.CENTER_LEFT);
    top.getStyleClass().add("task-top");
    root.getChildren().setAll(top);
    TaskResult result = task.result();
    if (result == null) {
      root.getChildren().add(sentence(text("look.unfinished.help")));
      return;
    }
    Label badge = new Label();
    VerdictWords.of(result).dress(badge);
    top.getChildren().add(badge);
    FlowPane figures = new FlowPane();
    figures.getStyleClass().add("figures");
    for (String figure : figures(result)) {
      Label label = new Label(figure);
      label.getStyleClass().add(Styles.TEXT_MUTED);
      figures.getChildren().add(label);
    }
    root.getChildren().add(figures);
    ResultTexts.sentences(result).forEach(words -> root.getChildren().add(sentence(words)));
  }

  private static List<String> figures(TaskResult result) {
    List<String> figures = new ArrayList<>();
    ResultTexts.accuracy(result).ifPresent(figures::add);
    RockShares rock = result.alignment().trust();
    if (rock != null) {
      figures.add(
          text("look.rock", 100 * rock.trusted(), 100 * rock.contradicted(), 100 * rock.silent()));
    }
    Double used = result.scale().scales().get("used");
    if (used != null) {
      figures.add(text("look.scale", used));
    }
    Double moffat = result.scale().scales().get("moffat");
    if (moffat != null) {
      figures.add(text("look.moffat", moffat));
    }
    Double overlap = result.alignment().overlap();
    if (overlap != null) {
      figures.add(text("look.overlap", overlap * 100));
    }
    figures.add(
        text(
            "look.time",
            NumberTexts.time(Duration.ofSeconds(Math.round(result.cost().wallSeconds())))));
    Long peak = result.cost().peakResidentBytes();
    if (peak != null) {
      figures.add(text("look.peak", NumberTexts.memory(peak)));
    }
    return figures;
  }

  private static Label sentence(String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add("look-sentence");
    return label;
  }
}
