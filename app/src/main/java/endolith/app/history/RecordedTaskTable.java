package endolith.app.history;

import static endolith.app.text.Texts.text;

import endolith.app.text.NumberTexts;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** The tasks of a recorded run, what was predicted for each beside what came. */
final class RecordedTaskTable {
  private final TableView<RecordedTask> table = new TableView<>();

  RecordedTaskTable() {
    table.setId("recorded-tasks");
    table.setAccessibleText(text("history.tasks"));
    table.setPlaceholder(new Label(text("history.no-tasks")));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    add("history.pair", "", 190, RecordedTask::title, Objects::toString);
    memory("history.predicted", "history.predicted.help", RecordedTask::predictedBytes);
    memory("history.upper", "history.upper.help", RecordedTask::upperBytes);
    memory("run.peak", "history.peak.help", RecordedTask::peakBytes);
    add(
            "history.share",
            "history.share.help",
            110,
            RecordedTask::share,
            share -> String.format(Locale.ROOT, "%.0f %%", 100 * share))
        .getStyleClass()
        .add("figure");
    memory("history.kept", "history.kept.help", RecordedTask::keptBytes);
    add("run.verdict", "", 120, RecordedTask::outcome, Objects::toString);
  }

  TableView<RecordedTask> root() {
    return table;
  }

  Optional<RecordedTask> selected() {
    return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
  }

  /**
   * Selects a pair.
   *
   * @return whether it is there
   */
  boolean select(String pair) {
    Optional<RecordedTask> task =
        table.getItems().stream().filter(each -> each.id().equals(pair)).findFirst();
    task.ifPresent(each -> table.getSelectionModel().select(each));
    task.ifPresent(each -> table.scrollTo(each));
    return task.isPresent();
  }

  void show(List<RecordedTask> tasks) {
    table.getItems().setAll(tasks);
  }

  void onSelect(Consumer<Optional<RecordedTask>> listener) {
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe((before, task) -> listener.accept(Optional.ofNullable(task)));
  }

  private void memory(String key, String help, Function<RecordedTask, @Nullable Long> value) {
    add(key, help, 110, value, bytes -> NumberTexts.memory(bytes)).getStyleClass().add("figure");
  }

  private <T extends Comparable<T>> TableColumn<RecordedTask, @Nullable T> add(
      String key,
      String help,
      double width,
      Function<RecordedTask, @Nullable T> value,
      Function<T, String> words) {
    TableColumn<RecordedTask, @Nullable T> column = new TableColumn<>();
    Label heading = new Label(text(key));
    if (!help.isEmpty()) {
      Tooltip tooltip = new Tooltip(text(help));
      tooltip.setWrapText(true);
      tooltip.setMaxWidth(360);
      heading.setTooltip(tooltip);
    }
    column.setGraphic(heading);
    column.setPrefWidth(width);
    column.setCellValueFactory(
        features -> new ReadOnlyObjectWrapper<>(value.apply(features.getValue())));
    column.setComparator(Comparator.nullsLast(Comparator.naturalOrder()));
    column.setCellFactory(
        any ->
            new TableCell<>() {
              @Override
              protected void updateItem(@Nullable T item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty ? null : item == null ? "–" : words.apply(item));
              }
            });
    table.getColumns().add(column);
    return column;
  }
}
