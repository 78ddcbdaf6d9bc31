package endolith.app.history;

import static endolith.app.text.Texts.text;

import endolith.app.text.Heading;
import endolith.app.text.NumberTexts;
import endolith.app.text.UserName;
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
import org.jspecify.annotations.Nullable;

/** The tasks of a recorded run, what was predicted for each beside what came. */
final class RecordedTaskTable {
  private static final String MEMORY = "1024 MiB";

  private final TableView<RecordedTask> table = new TableView<>();

  RecordedTaskTable() {
    table.setId("recorded-tasks");
    table.setAccessibleText(text("history.tasks"));
    table.setPlaceholder(new Label(text("history.no-tasks")));
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
    Heading.share(table);
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
    column.setPrefWidth(width);
    Heading.of(column, text(key), MEMORY, help.isEmpty() ? text(key) : text(help));
    column.setCellValueFactory(
        features -> new ReadOnlyObjectWrapper<>(value.apply(features.getValue())));
    column.setComparator(Comparator.nullsLast(Comparator.naturalOrder()));
    column.setCellFactory(
        any ->
            new TableCell<>() {
              @Override
              protected void updateItem(@Nullable T item, boolean empty) {
                super.updateItem(item, empty);
                if (empty) {
                  setText(null);
                } else if (item == null) {
                  setText("–");
                } else {
                  UserName.show(this, words.apply(item));
                }
              }
            });
    table.getColumns().add(column);
    return column;
  }
}
