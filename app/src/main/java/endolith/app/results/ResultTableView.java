package endolith.app.results;

import static endolith.app.text.Texts.text;

import endolith.app.pair.PairActions;
import endolith.app.pair.PairMenu;
import endolith.app.review.ReviewModel;
import endolith.app.review.ReviewedPair;
import endolith.app.text.DecisionWords;
import endolith.app.text.Heading;
import endolith.app.text.NameCell;
import endolith.app.text.NumberTexts;
import endolith.app.text.ResultTexts;
import endolith.app.text.VerdictWords;
import endolith.engine.batch.ResultTable;
import endolith.engine.review.ReviewedTask;
import endolith.engine.task.ResultFigure;
import endolith.engine.task.TaskResult;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** All results in a table that can be sorted and copied. */
final class ResultTableView {
  private static final double MIB = 1 << 20;

  /** The widest figure, and the widest word that is not a name. */
  private static final String FIGURE = "1024 MiB";

  private static final String WORD = "not judged";

  private final VBox root;

  ResultTableView(ResultsModel model, ReviewModel review, PairActions actions) {
    TableView<TaskResult> table = new TableView<>();
    table.setId("results");
    PairMenu.attach(
        table,
        () ->
            Optional.ofNullable(table.getSelectionModel().getSelectedItem())
                .map(result -> result.name().id()),
        actions);
    table.setAccessibleText(text("look.table"));
    table.setPlaceholder(new Label(text("look.empty")));
    words(table, "run.sample", 110, result -> result.name().sample());
    words(table, "run.dye", 70, result -> result.name().dye());
    words(table, "run.verdict", 85, result -> VerdictWords.of(result).word());
    words(table, "table.decision", 85, result -> decision(review, result));
    number(table, "table.accuracy", ResultFigure.ACCURACY);
    number(table, "table.accuracy.bound", ResultFigure.ACCURACY_P95);
    number(table, "table.confirmed", ResultFigure.CONFIRMED);
    number(table, "table.pieces", ResultFigure.PIECES);
    number(table, "table.scale", ResultFigure.SCALE_USED);
    number(table, "table.moffat", ResultFigure.SCALE_MOFFAT);
    number(table, "table.overlap", ResultFigure.OVERLAP);
    number(table, "table.time", ResultFigure.TIME, NumberTexts::time);
    number(table, "table.peak", ResultFigure.PEAK, mib -> NumberTexts.memory(mib * MIB));
    words(table, "table.status", 80, ResultTexts::status);
    model
        .tasks()
        .addListener(
            (Observable tasks) -> {
              table.getItems().setAll(model.results());
              table.sort();
            });
    table.getItems().setAll(model.results());
    review.changes().subscribe(number -> table.refresh()); // rows stay where they are
    follow(table, model);
    VBox.setVgrow(table, Priority.ALWAYS);
    Button copy = new Button(text("look.copy"), new FontIcon(Feather.COPY));
    copy.setId("copy-csv");
    copy.setOnAction(
        event ->
            Clipboard.getSystemClipboard()
                .setContent(Map.of(DataFormat.PLAIN_TEXT, csv(review, table.getItems()))));
    HBox bar = new HBox(copy);
    bar.getStyleClass().add("toolbar");
    root = new VBox(bar, table);
    root.getStyleClass().add("tab-content");
  }

  Node root() {
    return root;
  }

  /** A person decides on what is selected, wherever that is. */
  private static void follow(TableView<TaskResult> table, ResultsModel model) {
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            result ->
                model.tasks().stream()
                    .filter(
                        task -> table.isFocused() && result != null && result.equals(task.result()))
                    .findFirst()
                    .ifPresent(model.selected()::set));
    model
        .selected()
        .subscribe(
            task -> {
              if (task != null && task.result() != null) {
                table.getSelectionModel().select(task.result());
              }
            });
  }

  private static String decision(ReviewModel review, TaskResult result) {
    return review
        .pair(result.name().id())
        .flatMap(ReviewedPair::standing)
        .filter(standing -> standing.decision() != null)
        .map(standing -> DecisionWords.of(standing).word())
        .orElse("–");
  }

  /** As comma-separated values, with what is decided now. */
  private static String csv(ReviewModel review, List<TaskResult> results) {
    return ResultTable.reviewed(
            results.stream()
                .map(
                    result ->
                        ReviewedTask.of(
                            result,
                            review
                                .pair(result.name().id())
                                .flatMap(ReviewedPair::standing)
                                .orElse(null)))
                .toList())
        .csv();
  }

  private static void words(
      TableView<TaskResult> table, String key, double width, Function<TaskResult, String> value) {
    TableColumn<TaskResult, String> column = new TableColumn<>();
    column.setPrefWidth(width);
    Heading.of(column, text(key), WORD);
    column.setCellValueFactory(
        features -> new ReadOnlyObjectWrapper<>(value.apply(features.getValue())));
    column.setCellFactory(any -> new NameCell<>());
    table.getColumns().add(column);
  }

  private static void number(TableView<TaskResult> table, String key, ResultFigure figure) {
    number(table, key, figure, figure::rounded);
  }

  /**
   * @param words of a figure that is known
   */
  private static void number(
      TableView<TaskResult> table, String key, ResultFigure figure, DoubleFunction<String> words) {
    TableColumn<TaskResult, Double> column = new TableColumn<>();
    Heading.of(column, text(key), FIGURE);
    column.setCellValueFactory(
        features ->
            new ReadOnlyObjectWrapper<>(
                Objects.requireNonNullElse(figure.of(features.getValue()), Double.NaN)));
    column.setCellFactory(any -> new NumberCell(words));
    column.getStyleClass().add("figure");
    table.getColumns().add(column);
  }

  private static final class NumberCell extends TableCell<TaskResult, Double> {
    private final DoubleFunction<String> words;

    NumberCell(DoubleFunction<String> words) {
      this.words = words;
      getStyleClass().add("figure");
    }

    @Override
    protected void updateItem(Double item, boolean empty) {
      super.updateItem(item, empty);
      boolean none = empty || item == null;
      setText(none ? null : item.isNaN() ? "–" : words.apply(item));
    }
  }
}
