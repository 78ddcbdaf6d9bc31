package endolith.app.window.frame;

import atlantafx.base.theme.Styles;
import endolith.app.text.FittingPane;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A question over the window; the first answer is the careful one, which Escape gives too. */
public final class Question {
  private final StackPane root = new StackPane();
  private final List<Button> buttons = new ArrayList<>();
  private Runnable answered = () -> {};

  /** One possible answer. */
  public record Answer(String text, boolean grave, Runnable action) {}

  public Question(String title, String explanation, Answer careful, Answer... others) {
    Label heading = new Label(title);
    heading.getStyleClass().add("question-title");
    heading.setId("question-title");
    heading.setWrapText(true);
    heading.setMinHeight(Region.USE_PREF_SIZE);
    Label words = new Label(explanation);
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    FlowPane row = new FlowPane();
    row.setMinHeight(Region.USE_PREF_SIZE);
    row.getStyleClass().add("question-answers");
    buttons.add(button(careful));
    for (Answer other : others) {
      buttons.add(button(other));
    }
    for (int i = 0; i < buttons.size(); i++) {
      buttons.get(i).setId("answer-" + i);
    }
    row.getChildren().addAll(buttons);
    VBox card = new VBox(heading, words, row);
    card.getStyleClass().addAll("card", "question");
    card.setMaxHeight(Region.USE_PREF_SIZE);
    StackPane middle = new StackPane(card);
    root.getChildren().add(FittingPane.of(middle));
    root.getStyleClass().add("question-veil");
    root.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            answerCarefully();
          }
        });
  }

  private Button button(Answer answer) {
    Button button = new Button(answer.text());
    if (answer.grave()) {
      button.getStyleClass().add(Styles.DANGER);
    }
    button.setOnAction(
        event -> {
          answered.run();
          answer.action().run();
        });
    return button;
  }

  public Node root() {
    return root;
  }

  public void focus() {
    buttons.getFirst().requestFocus();
  }

  /** As Escape does. */
  public void answerCarefully() {
    buttons.getFirst().fire();
  }

  public void onAnswered(Runnable action) {
    answered = action;
  }
}
