package endolith.app.window.frame;

import static endolith.app.text.Texts.text;

import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A sheet over the window with something to read; Escape closes it, too. */
public final class Sheet {
  private final Button close = new Button(null, new FontIcon(Feather.X));
  private final StackPane root = new StackPane();
  private final Node first;

  /**
   * @param first what the keyboard begins with
   */
  public Sheet(String title, Node content, Node first) {
    this.first = first;
    Label heading = new Label(title);
    heading.setId("sheet-title");
    heading.getStyleClass().add("question-title");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    close.setId("close-sheet");
    close.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
    close.setAccessibleText(text("window.close-sheet"));
    close.setTooltip(new Tooltip(text("window.close-sheet")));
    HBox top = new HBox(heading, gap, close);
    top.getStyleClass().add("reading-top");
    VBox.setVgrow(content, Priority.ALWAYS);
    VBox card = new VBox(top, content);
    card.getStyleClass().addAll("card", "reading");
    root.getChildren().add(card);
    root.getStyleClass().addAll("question-veil", "reading-veil");
    root.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            close.fire();
          }
        });
  }

  public Node root() {
    return root;
  }

  public void focus() {
    first.requestFocus();
  }

  public void onClose(Runnable closed) {
    close.setOnAction(event -> closed.run());
  }

  public void close() {
    close.fire();
  }
}
