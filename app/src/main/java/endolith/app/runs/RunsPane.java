package endolith.app.runs;

import static endolith.app.text.Texts.text;

import endolith.app.log.RunRow;
import endolith.app.text.Heading;
import endolith.app.text.NameCell;
import endolith.app.text.NumberTexts;
import endolith.app.text.OutcomeTexts;
import endolith.app.work.BackgroundExecutor;
import endolith.engine.task.Outcome;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The runs of a project in a table, and below it the pairs of the one that is selected. */
public final class RunsPane {
  private static final Logger LOG = LoggerFactory.getLogger(RunsPane.class);
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private static final String WIDE_FIGURE = "1024 MiB";

  private final TableView<RunRow> runs = table("runs-table", "look.tab.runs");
  private final TableView<PairRow> pairs = table("run-pairs", "history.tasks");
  private final Label note = new Label();
  private final Label none = new Label(text("look.no-runs"));
  private final BackgroundExecutor background;
  private final VBox root;

  /**
   * @param background reads journals
   */
  public RunsPane(BackgroundExecutor background) {
    this.background = background;
    none.setWrapText(true);
    runs.setPlaceholder(none);
    pairs.setPlaceholder(new Label(text("history.no-tasks")));
    column(runs, "log.run.begun", 145, RunsPane::begun);
    column(runs, "log.run.pairs", 85, RunsPane::done).getStyleClass().add("figure");
    outcome(Outcome.ALIGNED);
    outcome(Outcome.CHECK);
    outcome(Outcome.FAILED);
    outcome(Outcome.CRASHED);
    column(runs, "log.run.ending", 180, RunRow::ending);
    column(runs, "log.run.name", 210, RunRow::name);
    List<String> headings =
        List.of(
            "history.pair",
            "run.verdict",
            "table.accuracy",
            "table.scale",
            "table.time",
            "table.peak",
            "table.status");
    for (int i = 0; i < headings.size(); i++) {
      int at = i;
      double width = i == 0 ? 170 : i == headings.size() - 1 ? 420 : 85;
      column(pairs, headings.get(i), width, row -> row.cells().get(at))
          .getStyleClass()
          .add(i > 1 && i < headings.size() - 1 ? "figure" : "words");
    }
    copying(runs, row -> String.join("\t", row.name(), begun(row), done(row), row.ending()));
    copying(pairs, PairRow::text);
    runs.getSelectionModel().selectedItemProperty().subscribe(this::open);
    note.setWrapText(true);
    note.setMinHeight(Region.USE_PREF_SIZE);
    note.managedProperty().bind(note.visibleProperty());
    note.setVisible(false);
    VBox below = new VBox(note, pairs);
    below.getStyleClass().add("gallery");
    VBox.setVgrow(pairs, Priority.ALWAYS);
    SplitPane split = new SplitPane(runs, below);
    split.setOrientation(Orientation.VERTICAL);
    split.setDividerPositions(0.4);
    VBox.setVgrow(split, Priority.ALWAYS);
    root = new VBox(split);
    root.getStyleClass().add("tab-content");
  }

  public Node root() {
    return root;
  }

  /** Shows runs, the newest first; the one that was selected stays so. */
  public void show(List<RunRow> now) {
    RunRow before = runs.getSelectionModel().getSelectedItem();
    runs.getItems().setAll(now);
    none.setText(text("look.no-runs"));
    int at = 0;
    for (int i = 0; i < now.size(); i++) {
      at = before != null && now.get(i).name().equals(before.name()) ? i : at;
    }
    runs.getSelectionModel().clearAndSelect(at);
  }

  /** Says why there is nothing to show. */
  public void complain(String why) {
    runs.getItems().clear();
    none.setText(why);
  }

  private void open(@Nullable RunRow row) {
    fill(RunPairs.NONE);
    if (row != null && row.counts() != null) {
      background.start(
          () -> RunPairs.of(row),
          read -> {
            if (row.equals(runs.getSelectionModel().getSelectedItem())) {
              fill(read);
            }
          },
          failure -> LOG.warn("{} not shown", row.folder(), failure));
    }
  }

  private void fill(RunPairs read) {
    pairs.getItems().setAll(read.rows());
    note.setText(read.unreadable() == 0 ? "" : text("log.unreadable", read.unreadable()));
    note.setVisible(read.unreadable() > 0);
  }

  private static String begun(RunRow row) {
    return row.started() == null ? "-" : NumberTexts.moment(row.started());
  }

  private static String done(RunRow row) {
    return row.known()
        .map(counts -> text("log.run.of", counts.complete(), counts.planned()))
        .orElse("-");
  }

  private void outcome(Outcome outcome) {
    add(
            runs,
            OutcomeTexts.word(outcome),
            72,
            row ->
                row.known()
                    .map(counts -> counts.number(outcome))
                    .map(number -> number == 0 ? "" : String.valueOf(number))
                    .orElse("-"))
        .getStyleClass()
        .add("figure");
  }

  private static <T> TableView<T> table(String id, String key) {
    TableView<T> table = new TableView<>();
    table.setId(id);
    table.setAccessibleText(text(key));
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    return table;
  }

  private static <T> TableColumn<T, String> column(
      TableView<T> table, String key, double width, Function<T, String> words) {
    return add(table, text(key), width, words);
  }

  private static <T> TableColumn<T, String> add(
      TableView<T> table, String heading, double width, Function<T, String> words) {
    TableColumn<T, String> column = new TableColumn<>();
    column.setPrefWidth(width);
    column.setCellFactory(any -> new NameCell<>());
    Heading.of(column, heading, WIDE_FIGURE);
    column.setCellValueFactory(
        features -> new ReadOnlyStringWrapper(words.apply(features.getValue())));
    table.getColumns().add(column);
    return column;
  }

  private static <T> void copying(TableView<T> table, Function<T, String> words) {
    table.setOnKeyPressed(
        event -> {
          if (COPY.match(event)) {
            String lines =
                table.getSelectionModel().getSelectedItems().stream()
                    .map(words)
                    .collect(Collectors.joining("\n", "", "\n"));
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, lines));
            event.consume();
          }
        });
  }
}
