package endolith.app.chart;

import static endolith.app.text.Texts.text;

import atlantafx.base.theme.Styles;
import endolith.app.memory.LeakNotice;
import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says that a worker leaks, and offers what can be done about it; else what the monitor thinks. */
final class LeakBanner {
  private final LeakRemedy remedy;
  private final Label calm = new Label();
  private final Label title = new Label();
  private final Label sentence = new Label();
  private final Label taken = new Label(text("leak.taken"), new FontIcon(Feather.CHECK));
  private final Button button = new Button("", new FontIcon(Feather.REFRESH_CW));
  private final HBox warning = new HBox();
  private final VBox root = new VBox(calm, warning);

  LeakBanner(LeakRemedy remedy) {
    this.remedy = remedy;
    calm.setId("memory-finding");
    calm.getStyleClass().add("memory-finding");
    calm.setWrapText(true);
    calm.setMinHeight(Region.USE_PREF_SIZE);
    title.getStyleClass().add("leak-title");
    sentence.setId("leak-sentence");
    sentence.setWrapText(true);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    taken.setId("leak-taken");
    taken.getStyleClass().add("leak-taken");
    button.setId("leak-remedy");
    button.getStyleClass().add(Styles.DANGER);
    button.setMinWidth(Region.USE_PREF_SIZE);
    taken.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> take());
    VBox words = new VBox(title, sentence);
    words.getStyleClass().add("leak-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    FontIcon icon = new FontIcon(Feather.ALERT_TRIANGLE);
    icon.getStyleClass().add("leak-icon");
    warning.getChildren().addAll(icon, words, button, taken);
    warning.setId("leak-warning");
    warning.getStyleClass().add("leak-warning");
    for (Node node : new Node[] {calm, warning, button, taken}) {
      node.managedProperty().bind(node.visibleProperty());
    }
    warning.setMinHeight(Region.USE_PREF_SIZE);
    root.setMinHeight(Region.USE_PREF_SIZE);
    refresh(Optional.empty(), Optional.empty());
  }

  Node root() {
    return root;
  }

  private void take() {
    remedy.take();
    offer();
  }

  /** Says what is known now. */
  void refresh(Optional<LeakNotice> leak, Optional<String> finding) {
    calm.setVisible(leak.isEmpty() && finding.isPresent());
    set(calm, finding.orElse(""));
    warning.setVisible(leak.isPresent());
    if (leak.isPresent()) {
      boolean open = isOffered(remedy.state());
      String words = open ? leak.get().sentence() : leak.get().climb();
      boolean news = !words.equals(sentence.getText());
      set(title, text("leak.title", leak.get().worker()));
      set(sentence, words);
      offer();
      if (news) {
        warning.setAccessibleText(title.getText() + ". " + sentence.getText());
        warning.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
      }
    }
  }

  private static void set(Label label, String words) {
    if (!words.equals(label.getText())) {
      label.setText(words);
    }
  }

  private static boolean isOffered(LeakRemedy.State state) {
    return state == LeakRemedy.State.FOR_THE_REST || state == LeakRemedy.State.NEXT_TIME;
  }

  private void offer() {
    LeakRemedy.State state = remedy.state();
    button.setVisible(isOffered(state));
    taken.setVisible(state == LeakRemedy.State.TAKEN);
    String words = text(state == LeakRemedy.State.NEXT_TIME ? "leak.next-time" : "leak.rest");
    if (!words.equals(button.getText())) {
      button.setText(words);
    }
  }
}
