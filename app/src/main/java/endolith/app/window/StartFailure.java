package endolith.app.window;

import static endolith.app.text.Texts.text;

import endolith.app.window.frame.ErrorReporter;
import endolith.app.window.frame.ErrorReporter.ErrorReport;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** The message if the window itself could not be put together; made of the least that can fail. */
final class StartFailure {
  private StartFailure() {}

  static void show(Stage stage, Throwable failure, Path log) {
    ErrorReport report = ErrorReporter.of(failure);
    Label words = new Label(text("window.not-opened", ErrorReporter.words(failure), log));
    words.setId("start-failure");
    words.setWrapText(true);
    Button copy = new Button(text("window.copy-details"));
    copy.setId("start-failure-copy");
    copy.setOnAction(event -> report.copy());
    Button close = new Button(text("window.close"));
    close.setId("start-failure-close");
    close.setDefaultButton(true);
    close.setOnAction(event -> stage.close());
    HBox buttons = new HBox(10, copy, close);
    VBox root = new VBox(16, words, buttons);
    root.setStyle("-fx-padding: 24; -fx-font-size: 14px;");
    stage.setTitle(text("program.name"));
    stage.setScene(new Scene(root, 560, 260));
    stage.show();
  }
}
