package endolith.app.results;

import static endolith.app.text.Texts.text;

import atlantafx.base.theme.Styles;
import endolith.app.pair.PairActions;
import endolith.app.pair.PairMenu;
import endolith.app.text.ReadingPane;
import endolith.app.text.ResultTexts;
import endolith.app.text.UserName;
import endolith.app.text.VerdictWords;
import endolith.engine.task.Outcome;
import endolith.engine.task.TaskResult;
import java.util.List;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Every result that needs a person: what is wrong, and what can be done. */
final class ProblemsPane {
  private final ResultsModel model;
  private final PairActions actions;
  private final VBox list = new VBox();
  private final ScrollPane root = ReadingPane.of(list, text("look.tab.problems"));
  private boolean visible;

  /**
   * @param actions what can be done with a pair
   */
  ProblemsPane(ResultsModel model, PairActions actions) {
    this.model = model;
    this.actions = actions;
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
    Outcome outcome = Outcome.of(result);
    return outcome.isFailure() || outcome == Outcome.CHECK;
  }

  private Node card(TaskResults task, TaskResult result) {
    Label title = new Label();
    UserName.show(title, text("look.title", task.sample(), task.dye()));
    title.getStyleClass().add("card-title");
    title.setMnemonicParsing(false);
    Label badge = new Label();
    VerdictWords.of(result).dress(badge);
    Button show = new Button(text("problems.show"));
    show.setOnAction(event -> actions.show().accept(task.id()));
    show.setVisible(!task.plots().isEmpty());
    Button again = new Button(text("pair.run"));
    again.setOnAction(event -> actions.run().accept(task.id()));
    again.disableProperty().bind(actions.busy());
    for (Button button : List.of(show, again)) {
      button.setMinWidth(Region.USE_PREF_SIZE);
    }
    FlowPane top = new FlowPane(title, badge, show, again); // on two lines where texts are large
    top.setMinHeight(Region.USE_PREF_SIZE);
    top.getStyleClass().add("problem-top");
    VBox card = new VBox(top);
    ResultTexts.sentences(result)
        .forEach(words -> card.getChildren().add(sentence(words, "look-sentence")));
    card.getChildren().add(sentence(VerdictWords.fix(result), Styles.TEXT_MUTED));
    card.getStyleClass().add("card");
    card.setOnContextMenuRequested(
        event ->
            PairMenu.of(task.id(), actions).show(card, event.getScreenX(), event.getScreenY()));
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
