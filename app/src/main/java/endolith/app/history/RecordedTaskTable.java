package endolith.app.history;

import static endolith.app.text.Texts.text;

import endolith.app.text.Heading;
import endolith.app.text.NumberTexts;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** The tasks of a recorded run, what was predicted for each beside what came. */
final class RecordedTaskTable {
  private static final String MEMORY = "1024 MiB";

  private final TableView<RecordedTask> table = new TableView<>();
  private final Columns<RecordedTask> columns = new Columns<>(table, MEMORY);

  RecordedTaskTable() {
    table.setId("recorded-tasks");
    table.setAccessibleText(text("history.tasks"));
    table.setPlaceholder(new Label(text("history.no-tasks")));
    columns.add("history.pair", "", 190, RecordedTask::title, Objects::toString);
    memory("history.predicted", "history.predicted.help", RecordedTask::predictedBytes);
    memory("history.upper", "history.upper.help", RecordedTask::upperBytes);
    memory("run.peak", "history.peak.help", RecordedTask::peakBytes);
    columns
        .add(
            "history.share",
            "history.share.help",
            110,
            RecordedTask::share,
            share -> String.format(Locale.ROOT, "%.0f %%", 100 * share))
        .getStyleClass()
        .add("figure");
    memory("history.kept", "history.kept.help", RecordedTask::keptBytes);
    columns.add("run.verdict", "", 120, RecordedTask::outcome, Objects::toString);
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
    columns
        .add(key, help, 110, value, bytes -> NumberTexts.memory(bytes))
        .getStyleClass()
        .add("figure");
  }
}
