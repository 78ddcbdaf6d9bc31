package endolith.app.text;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** A pane that scrolls what needs more room than there is, and fills the room if there is more. */
public final class FittingPane {
  private FittingPane() {}

  /** Up and down only: what is in it fits its width. */
  public static ScrollPane of(Region content) {
    ScrollPane pane = new ScrollPane(content);
    pane.setFitToWidth(true);
    pane.setFitToHeight(true);
    pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    pane.setFocusTraversable(false);
    pane.setMinSize(0, 0);
    pane.getStyleClass().add("fitting-pane");
    return pane;
  }
}
