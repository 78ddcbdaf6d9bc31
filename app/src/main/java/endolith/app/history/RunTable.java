package endolith.app.history;

import static endolith.app.text.Texts.text;

import endolith.app.memory.RunFinding;
import endolith.app.text.Heading;
import endolith.app.text.NumberTexts;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/**
 * The recorded runs, a line for each: when it was, what was found of its memory, what came of it.
 */
final class RunTable {
  private static final String DAY = "00 Mon 0000, 00:00";

  private final TableView<RunEntry> table = new TableView<>();

  RunTable() {
    table.setId("recorded-runs");
    table.setAccessibleText(text("history.runs"));
    Columns<RunEntry> columns = new Columns<>(table, "");
    new Columns<>(table, DAY).add("log.run.begun", "", 150, RunEntry::started, NumberTexts::moment);
    table.getColumns().add(memory());
    figures(
        columns.add(
            "run.peak",
            "history.run-peak.help",
            95,
            RunEntry::peakBytes,
            bytes -> NumberTexts.memory(bytes)));
    figures(
        columns.add(
            "log.run.pairs",
            "",
            80,
            RunEntry::done,
            done -> text("log.run.of", done.complete(), done.planned())));
    columns.add("history.outcome", "", 180, RunEntry::outcome, Objects::toString);
    columns.add("settings.mode", "", 170, RunEntry::workersUsed, Objects::toString);
    table.setRowFactory(any -> new Row());
    Heading.share(table);
  }

  TableView<RunEntry> root() {
    return table;
  }

  /** Shows runs, in the order that a person wants. */
  void show(List<RunEntry> runs) {
    table.getItems().setAll(runs);
    table.sort();
  }

  private static void figures(TableColumn<RunEntry, ?> column) {
    column.getStyleClass().add("figure");
  }

  private static TableColumn<RunEntry, RunEntry> memory() {
    TableColumn<RunEntry, RunEntry> column = new TableColumn<>();
    column.setPrefWidth(130);
    Heading.of(
        column,
        text("history.memory"),
        text("finding.not-enough-data"),
        text("history.memory.help"));
    column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
    column.setComparator(RunEntry.WORST_MEMORY_FIRST);
    column.setCellFactory(any -> new MemoryCell());
    return column;
  }

  /** What was found of the memory of a run, as a badge if it is something to worry about. */
  private static final class MemoryCell extends TableCell<RunEntry, RunEntry> {
    private final Label badge = new Label();

    MemoryCell() {
      badge.setMinWidth(USE_PREF_SIZE);
    }

    @Override
    protected void updateItem(@Nullable RunEntry run, boolean empty) {
      super.updateItem(run, empty);
      setGraphic(null);
      setText(empty || run == null ? null : run.memory());
      if (!empty && run != null && !run.found().isEmpty()) {
        boolean leaks = run.found().contains(RunFinding.LEAK);
        badge.setText(run.memory());
        badge.getStyleClass().setAll("label", "badge", leaks ? "verdict-failed" : "verdict-check");
        setText(null);
        setGraphic(badge);
      }
      setAccessibleText(empty || run == null ? null : run.memory());
    }
  }

  /** Known by the name of its run. */
  private static final class Row extends TableRow<RunEntry> {
    @Override
    protected void updateItem(@Nullable RunEntry run, boolean empty) {
      super.updateItem(run, empty);
      setId(empty || run == null ? null : "run-" + run.name());
    }
  }
}
