package endolith.app.text;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** A scrolling pane for what may be longer than there is room for. */
public final class ReadingPane {
  private ReadingPane() {}

  /**
   * Where keys scroll, too, as nothing in it may take the keyboard.
   *
   * @param spoken its name
   */
  public static ScrollPane of(Node content, String spoken) {
    ScrollPane pane = new ScrollPane(content);
    pane.setFitToWidth(true);
    pane.setFocusTraversable(true);
    pane.setAccessibleText(spoken);
    pane.getStyleClass().add("reading-pane");
    return pane;
  }
}
