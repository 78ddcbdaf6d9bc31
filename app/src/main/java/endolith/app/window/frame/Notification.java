package endolith.app.window.frame;

import static endolith.app.text.Texts.text;

import atlantafx.base.theme.Styles;
import endolith.app.window.frame.ErrorReporter.ErrorReport;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A notification: a sentence at the bottom of the window. */
public final class Notification {
  /** More at once would hide the screen. */
  static final int MOST = 3;

  /** How grave it is. */
  public enum Tone {
    NEWS(Feather.INFO, "notice-news"),
    DOUBT(Feather.ALERT_TRIANGLE, "notice-problem"),
    FAILURE(Feather.X_CIRCLE, "notice-failure");

    private final Feather icon;
    private final String styleClass;

    Tone(Feather icon, String styleClass) {
      this.icon = icon;
      this.styleClass = styleClass;
    }
  }

  private final Button close = new Button(null, new FontIcon(Feather.X));
  private final String sentence;
  private final HBox root;

  /** About something that went wrong, with its details to copy. */
  public static Notification about(ErrorReport report) {
    Button copy = new Button(text("window.copy-details"), new FontIcon(Feather.COPY));
    copy.setOnAction(event -> report.copy());
    return new Notification(report.sentence(), Tone.DOUBT, copy);
  }

  /** Something worth knowing. */
  public static Notification saying(String sentence) {
    return new Notification(sentence, Tone.NEWS);
  }

  /** Something that one may want to act on; acting closes it. */
  public static Notification offering(
      String sentence, Tone tone, String action, String id, Runnable act) {
    Button button = new Button(action);
    button.setId(id);
    button.getStyleClass().add(Styles.ACCENT);
    Notification notification = new Notification(sentence, tone, button);
    button.setOnAction(
        event -> {
          notification.close.fire();
          act.run();
        });
    return notification;
  }

  private Notification(String sentence, Tone tone, Button... buttons) {
    this.sentence = sentence;
    Label words = new Label(sentence, new FontIcon(tone.icon));
    words.getStyleClass().add("notice-words");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    close.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
    close.setId("close-notice");
    close.setAccessibleText(text("window.close-notice"));
    root = new HBox(words);
    root.getChildren().addAll(buttons);
    root.getChildren().add(close);
    root.getStyleClass().addAll("notice", tone.styleClass);
    for (Button button : buttons) {
      button.setMinWidth(Region.USE_PREF_SIZE);
    }
  }

  /** For those who cannot see it. */
  public String sentence() {
    return sentence;
  }

  public Node root() {
    return root;
  }

  public void onClose(Runnable closed) {
    close.setOnAction(event -> closed.run());
  }
}
