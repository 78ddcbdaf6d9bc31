package endolith.app.results;

import static endolith.app.text.Texts.text;

import atlantafx.base.theme.Styles;
import endolith.app.text.ReadingPane;
import endolith.app.text.ResultTexts;
import endolith.app.text.VerdictWords;
import endolith.engine.task.TaskResult;
import endolith.engine.task.Verdict;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Every result that needs a person: what is wrong, and what can be done. */
final class ProblemsPane {
  private final ResultsModel model;
  private final Consumer<TaskResults> results;
  private final VBox list = new VBox();
  private final ScrollPane root = ReadingPane.of(list, text("look.tab.problems"));
  private boolean visible;

  /**
   * @param task shows the plots of a task
   */
  ProblemsPane(ResultsModel model, Consumer<TaskResults> task) {
    this.model = model;
    this.results = task;
    list.getStyleClass().addAll("tab-content", "problem-cards");
    list.setId("problems");
    model.tasks().addListener((Observable tasks) -> fill());
  }

  /** They are put down only while they can be seen. */
  void visible(boolean now) {
    visible = now;
    fill();
  }

  Node root() {
    return root;
  }

  private void fill() {
    list.getChildren().clear();
    if (!visible) {
      return;
    }
    for (TaskResults task : model.tasks()) {
      TaskResult result = task.result();
      if (result != null && needsLook(result)) {
        list.getChildren().add(card(task, result));
      }
    }
    if (list.getChildren().isEmpty()) {
      list.getChildren().add(sentence(text("problems.none"), Styles.TEXT_MUTED));
    }
  }

  private static boolean needsLook(TaskResult result) {
    return !result.isAborted()
        && (!result.isComplete()
            || result.judgement().verdict() == Verdict.CHECK
            || result.judgement().verdict() == Verdict.FAILED);
  }

  private Node card(TaskResults task, TaskResult result) {
    Label title = new Label(text("look.title", task.sample(), task.dye()));
    title.getStyleClass().add("card-title");
    title.setMnemonicParsing(false);
    Label badge = new Label();
    VerdictWords.of(result).dress(badge);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button show = new Button(text("problems.show"));
    show.setOnAction(event -> results.accept(task));
    show.setVisible(!task.plots().isEmpty());
    HBox top = new HBox(title, badge, gap, show);
    top.setAlignment(Pos.CENTER_LEFT);
    top.getStyleClass().add("task-top");
    VBox card = new VBox(top);
    ResultTexts.sentences(result)
        .forEach(words -> card.getChildren().add(sentence(words, "look-sentence")));
    card.getChildren().add(sentence(VerdictWords.fix(result), Styles.TEXT_MUTED));
    card.getStyleClass().add("card");
    return card;
  }

  private static Label sentence(String words, String styleClass) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(styleClass);
    return label;
  }
}
