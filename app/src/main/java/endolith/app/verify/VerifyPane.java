package endolith.app.verify;

import static endolith.app.text.Texts.text;

import endolith.app.text.ReadingPane;
import javafx.collections.ListChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How far a verification is, each damaged file, and at the end what came of it. */
public final class VerifyPane {
  private final VBox files = new VBox();
  private final ScrollPane scroll;
  private final VBox root;

  public VerifyPane(VerifyModel model) {
    ProgressBar bar = new ProgressBar();
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(text("verify.reading"));
    bar.progressProperty().bind(model.share());
    bar.visibleProperty().bind(model.reading());
    bar.managedProperty().bind(bar.visibleProperty());
    Label summary = wrapped("");
    summary.setId("verify-summary");
    summary.setAccessibleRole(AccessibleRole.TEXT);
    summary.textProperty().bind(model.summary());
    summary.managedProperty().bind(summary.textProperty().isNotEmpty());
    files.getStyleClass().add("survey-file");
    files.setId("verify-files");
    scroll = ReadingPane.of(files, text("verify.title"));
    VBox.setVgrow(scroll, Priority.ALWAYS);
    root = new VBox(wrapped(text("verify.intro")), bar, summary, scroll);
    root.getStyleClass().add("survey");
    model
        .damaged()
        .addListener(
            (ListChangeListener<String>)
                change -> {
                  while (change.next()) {
                    change.getAddedSubList().forEach(this::add);
                  }
                });
    model.damaged().forEach(this::add);
  }

  public Node root() {
    return root;
  }

  /** What keys scroll. */
  public Node scroll() {
    return scroll;
  }

  private void add(String damage) {
    Label line = wrapped(damage);
    line.setMnemonicParsing(false);
    line.getStyleClass().add("survey-unreadable");
    files.getChildren().add(line);
  }

  private static Label wrapped(String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
