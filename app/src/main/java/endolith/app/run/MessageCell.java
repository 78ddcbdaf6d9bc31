package endolith.app.run;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;

/** A list cell with a sentence, on as many lines as it needs. */
final class MessageCell extends ListCell<String> {
  private final Label words = new Label();

  MessageCell() {
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    // A list lets its cells grow to the right unless told that they need no width.
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(String item, boolean empty) {
    super.updateItem(item, empty);
    words.setText(empty ? "" : item);
    setGraphic(empty ? null : words);
  }
}
