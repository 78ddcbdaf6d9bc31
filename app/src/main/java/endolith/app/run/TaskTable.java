package endolith.app.run;

import static endolith.app.text.Texts.text;

import endolith.app.pace.ExpectedTime;
import endolith.app.pair.PairActions;
import endolith.app.pair.PairMenu;
import endolith.app.text.Heading;
import endolith.app.text.NameCell;
import endolith.app.text.NumberTexts;
import java.util.Collections;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The table of the batch's tasks. */
final class TaskTable {
  private static final int FIRST = 3;
  private static final double LEAST_HEIGHT = 120;

  /** Before there is one to be measured. */
  private static final double ROW = 42;

  /** Rows above the first that runs, when it is brought into view. */
  private static final int BEFORE = 2;

  /** The widest of what stands in some columns. */
  private static final String MEMORY = "1024 MiB";

  private static final String VERDICT = "not judged ···";
  private static final String STAGES = "··············· boundary alignment";

  private int followed;
  private final RunModel model;
  private final TableView<TaskRow> table;

  TaskTable(RunModel model, PairActions actions) {
    this.model = model;
    table = new TableView<>();
    table.setId("tasks");
    PairMenu.attach(
        table,
        () -> Optional.ofNullable(table.getSelectionModel().getSelectedItem()).map(TaskRow::id),
        actions);
    table.setAccessibleText(text("run.tasks"));
    table.setMinHeight(LEAST_HEIGHT);
    table.setPrefHeight(LEAST_HEIGHT); // it takes what is left
    table.setPlaceholder(new Label(""));
    table.getColumns().add(names("run.sample", 150, TaskRow::sample));
    table.getColumns().add(names("run.dye", 90, TaskRow::dye));
    TableColumn<TaskRow, TaskProgress> verdict =
        column("run.verdict", 120, VERDICT, TaskRow::progress);
    verdict.setCellFactory(any -> new VerdictCell());
    table.getColumns().add(verdict);
    TableColumn<TaskRow, TaskProgress> stages =
        column("run.stages", 270, STAGES, TaskRow::progress);
    stages.setCellFactory(any -> new StageBars());
    table.getColumns().add(stages);
    TableColumn<TaskRow, String> time = column("run.time", 100, "100:00 min", TaskRow::time);
    time.getStyleClass().add("figure");
    table.getColumns().add(time);
    table.getColumns().add(figures("run.memory", TaskRow::memoryBytes, NumberTexts::memory));
    TableColumn<TaskRow, TaskProgress> peak = column("run.peak", 90, MEMORY, TaskRow::progress);
    peak.setCellFactory(
        any ->
            cell(
                progress -> {
                  Long bytes = progress.peakBytes();
                  return bytes == null ? "" : NumberTexts.memory(bytes);
                }));
    peak.getStyleClass().add("figure");
    table.getColumns().add(peak);
    for (TableColumn<TaskRow, ?> column : table.getColumns()) {
      column.setReorderable(false);
      column.setSortable(false);
    }
    Heading.share(table);
  }

  Node root() {
    return table;
  }

  /** Shows rows without words, whose cells serve for others later. */
  void prerender(int rows) {
    table.setItems(
        FXCollections.observableArrayList(
            Collections.nCopies(rows, new TaskRow("", "", ExpectedTime.UNKNOWN))));
  }

  /** Shows the first rows: to make their cells takes its time. */
  void begin() {
    int first = Math.min(FIRST, model.rows().size());
    table.setItems(FXCollections.observableArrayList(model.rows().subList(0, first)));
  }

  /** Shows the rows from now on. */
  void fill() {
    table.setItems(model.rows());
  }

  /** Brings what runs into view, unless a person looks at the table just then. */
  void follow() {
    int running = 0;
    while (running < model.rows().size() && model.rows().get(running).phase() != Phase.RUNNING) {
      running++;
    }
    boolean looked = table.isHover() || !table.getSelectionModel().isEmpty();
    if (running != followed && running < model.rows().size() && !looked) {
      table.scrollTo(Math.max(0, running - BEFORE));
      followed = running;
    }
  }

  /** How high it must be to show all its rows, px. */
  double heightOfRows() {
    return heightOf(model.rows().size());
  }

  /** How high it must be to show so many rows, px. */
  double heightOf(double rows) {
    double row =
        table.lookup(".table-row-cell") instanceof Region shown && shown.getHeight() > 0
            ? shown.getHeight()
            : ROW;
    return row * (rows + 1) + 4;
  }

  /** Told of the row that was selected; of none, too. */
  void onSelect(Consumer<Optional<TaskRow>> listener) {
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe((before, row) -> listener.accept(Optional.ofNullable(row)));
  }

  private static <T extends @Nullable Object> TableColumn<TaskRow, T> column(
      String key,
      double width,
      String widest,
      Function<TaskRow, ? extends ObservableValue<T>> value) {
    TableColumn<TaskRow, T> column = new TableColumn<>();
    column.setPrefWidth(width);
    Heading.of(column, text(key), widest);
    column.setCellValueFactory(features -> value.apply(features.getValue()));
    return column;
  }

  private static TableColumn<TaskRow, String> names(
      String key, double width, Function<TaskRow, String> value) {
    TableColumn<TaskRow, String> column =
        column(key, width, "", row -> new ReadOnlyStringWrapper(value.apply(row)));
    column.setCellFactory(any -> new NameCell<>());
    return column;
  }

  private static TableColumn<TaskRow, @Nullable Long> figures(
      String key,
      Function<TaskRow, ? extends ObservableValue<@Nullable Long>> value,
      LongFunction<String> words) {
    TableColumn<TaskRow, @Nullable Long> column =
        TaskTable.<@Nullable Long>column(key, 100, MEMORY, value);
    column.setCellFactory(
        any -> TaskTable.<@Nullable Long>cell(figure -> figure == null ? "" : words.apply(figure)));
    column.getStyleClass().add("figure");
    return column;
  }

  private static <T extends @Nullable Object> TableCell<TaskRow, T> cell(
      Function<T, String> words) {
    return new TableCell<>() {
      @Override
      protected void updateItem(T item, boolean empty) {
        super.updateItem(item, empty);
        setText(empty || item == null ? null : words.apply(item));
      }
    };
  }
}
