package endolith.app.text;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** A placeholder where there is nothing to show yet. */
public final class EmptyPane {
  private EmptyPane() {}

  /** In large letters what there is not, in small ones how it comes, and the ways there. */
  public static Node of(String title, String help, Button... ways) {
    Label heading = new Label(title);
    heading.getStyleClass().add("empty-title");
    Label words = new Label(help);
    words.getStyleClass().add("empty-words");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.setTextAlignment(help.contains("\n") ? TextAlignment.LEFT : TextAlignment.CENTER);
    VBox pane = new VBox(heading, words);
    pane.getChildren().addAll(ways);
    pane.getStyleClass().add("empty");
    return pane;
  }
}
