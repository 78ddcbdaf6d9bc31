package endolith.app.results;

import static endolith.app.text.Texts.text;

import endolith.app.runs.LogPane;
import endolith.app.text.ReadingPane;
import endolith.app.work.BackgroundExecutor;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is known of a task in sentences, and below it the log of its worker. */
final class ReportPane {
  /** Of all the height, as much as the sentences take at most. */
  private static final double MOST_SHARE = 0.45;

  private final VBox sentences = new VBox();
  private final LogPane log;
  private final VBox root;

  ReportPane(BackgroundExecutor background) {
    log = new LogPane(background);
    sentences.setId("task-report");
    sentences.getStyleClass().add("report");
    ScrollPane scroll = ReadingPane.of(sentences, text("look.tab.report"));
    Node table = log.root();
    VBox.setVgrow(table, Priority.ALWAYS);
    root = new VBox(scroll, table);
    root.getStyleClass().add("tab-content");
    scroll.maxHeightProperty().bind(root.heightProperty().multiply(MOST_SHARE));
    scroll.setMinHeight(60);
    root.setMinWidth(0);
    // As much of it as there is to read.
    sentences.heightProperty().subscribe(height -> scroll.setPrefHeight(height.doubleValue() + 12));
  }

  Node root() {
    return root;
  }

  void show(TaskResults task) {
    List<TaskReport> report = TaskReport.of(task);
    sentences.getChildren().clear();
    if (report.isEmpty()) {
      sentences.getChildren().add(wrapped(text("report.nothing"), "report-sentence"));
    }
    for (TaskReport part : report) {
      sentences.getChildren().add(wrapped(part.title(), "report-title"));
      part.sentences()
          .forEach(
              sentence ->
                  sentences.getChildren().add(wrapped(sentence.strip(), "report-sentence")));
    }
    log.show(task.log());
  }

  /** The log is looked at again only while it can be seen. */
  void visible(boolean now) {
    log.visible(now);
  }

  private static Label wrapped(String words, String style) {
    Label label = new Label(words);
    label.setMnemonicParsing(false);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }
}
