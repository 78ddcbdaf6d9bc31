package endolith.app.text;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.text.Font;

/** The size of the texts around a node that is never seen, px: what style sheets call 1 em. */
public final class TextSize {
  private final Label measure = new Label();

  public TextSize() {
    measure.setManaged(false);
    measure.setVisible(false);
  }

  /** To be put among the children of what is measured. */
  public Node node() {
    return measure;
  }

  public ObservableValue<Double> px() {
    return measure.fontProperty().map(Font::getSize);
  }

  /** So many times the size, px. */
  public double em(double number) {
    return number * measure.getFont().getSize();
  }
}
