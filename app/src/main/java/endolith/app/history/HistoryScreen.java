package endolith.app.history;

import static endolith.app.text.Texts.text;

import atlantafx.base.theme.Styles;
import endolith.app.chart.ChartExport;
import endolith.app.chart.LeakRemedy;
import endolith.app.chart.MemoryPanel;
import endolith.app.memory.RunCurves;
import endolith.app.pair.PairActions;
import endolith.app.pair.PairMenu;
import endolith.app.split.RememberedSplit;
import endolith.app.split.Shares;
import endolith.app.text.EmptyPane;
import endolith.app.text.FittingPane;
import endolith.app.text.TextSize;
import endolith.viewer.picture.CacheFigures;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The memory of earlier runs: a table of them, and the chart and the tasks of one. */
public final class HistoryScreen {
  private static final double CHART_SHARE = 0.62;

  /** Of the table of runs, with room for all its columns, and its largest share of the page. */
  private static final double RUNS_EM = 58;

  private static final double MOST_SHARE = 0.36;

  private final HistoryModel model;
  private final StackPane root = new StackPane();
  private final VBox page;
  private final Label title = new Label();
  private final Label line = new Label();
  private final Label machine = new Label();
  private final RecordedTaskTable table = new RecordedTaskTable();
  private final MemoryPanel memory;
  private final RunTable runs = new RunTable();
  private final TextSize size = new TextSize();
  private boolean renewing;
  private @Nullable String wanted;

  /**
   * @param shares that its panes were given
   * @param pictures what the window's cache of pictures holds now
   */
  public HistoryScreen(
      HistoryModel model,
      PairActions actions,
      ChartExport.Means export,
      Shares shares,
      Supplier<CacheFigures> pictures) {
    this.model = model;
    page = new VBox(root, new PicturesLine(pictures).root(), size.node());
    VBox.setVgrow(root, Priority.ALWAYS);
    memory = new MemoryPanel(false, LeakRemedy.NOTHING, export, model::output);
    runs.root()
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            (before, run) -> {
              if (run != null && !renewing && !isOpen(run)) {
                model.open(run);
              }
            });
    PairMenu.attach(table.root(), () -> table.selected().map(RecordedTask::id), actions);
    table.onSelect(task -> memory.look(task.map(RecordedTask::title)));
    RememberedSplit beside = new RememberedSplit(shares, "memory-list", Orientation.HORIZONTAL);
    Node detail = detail(shares);
    beside.fill(runs.root(), detail, detail);
    beside
        .root()
        .widthProperty()
        .subscribe(
            width -> {
              if (width.doubleValue() > 0) {
                beside.suggest(Math.min(size.em(RUNS_EM) / width.doubleValue(), MOST_SHARE));
              }
            });
    Node filled = beside.root();
    filled.getStyleClass().add("look");
    Node empty = EmptyPane.of(text("history.empty"), text("history.empty.help"));
    model
        .runs()
        .addListener(
            (Observable changed) -> {
              root.getChildren().setAll(model.runs().isEmpty() ? empty : filled);
              renewing = true; // the table selects another run while its runs move
              runs.show(model.runs());
              renewing = false;
              mark(model.opened().get());
            });
    root.getChildren().setAll(empty);
    model.opened().subscribe(this::show);
  }

  /** Looks at one pair of the run that is shown, as soon as it is. */
  public void look(String pair) {
    wanted = pair;
    selectWanted();
  }

  private void selectWanted() {
    String pair = wanted;
    if (pair != null && table.select(pair)) {
      wanted = null;
    }
  }

  /** Gives the keyboard to the table of runs. */
  public void focus() {
    runs.root().requestFocus();
  }

  /** As it is on the disk now, as soon as that was read. */
  public Parent refreshed() {
    model.refresh();
    return page;
  }

  private boolean isOpen(RunEntry run) {
    OpenedRun open = model.opened().get();
    return open != null && open.entry().id() == run.id();
  }

  private Node detail(Shares shares) {
    title.setId("recorded-title");
    title.getStyleClass().add("run-title");
    line.setId("recorded-line");
    line.getStyleClass().add(Styles.TEXT_MUTED);
    machine.setWrapText(true);
    machine.setMinHeight(Region.USE_PREF_SIZE);
    machine.getStyleClass().add("look-sentence");
    machine.managedProperty().bind(machine.visibleProperty());
    for (Label label : List.of(title, line)) {
      label.setWrapText(true);
      label.setMinHeight(Region.USE_PREF_SIZE);
    }
    RememberedSplit split = new RememberedSplit(shares, "memory-chart", Orientation.VERTICAL);
    Node chart = FittingPane.of(memory.root());
    split.fill(chart, table.root(), chart);
    split.suggest(CHART_SHARE);
    VBox.setVgrow(split.root(), Priority.ALWAYS);
    VBox detail = new VBox(new VBox(title, line), machine, split.root());
    detail.getStyleClass().add("run");
    return FittingPane.of(detail);
  }

  private void show(@Nullable OpenedRun run) {
    if (run == null) {
      memory.show(new RunCurves());
      return;
    }
    title.setText(text("history.title", run.entry().when()));
    line.setText(run.entry().how());
    machine.setText(String.join("\n", run.machine()));
    machine.setVisible(!run.machine().isEmpty());
    table.show(run.tasks());
    memory.show(run.curves());
    selectWanted();
    mark(run);
  }

  /** Marks the run that is shown, also when the table was made anew. */
  private void mark(@Nullable OpenedRun run) {
    RunEntry selected = runs.root().getSelectionModel().getSelectedItem();
    if (run != null && (selected == null || selected.id() != run.entry().id())) {
      model.runs().stream()
          .filter(entry -> entry.id() == run.entry().id())
          .findFirst()
          .ifPresent(entry -> runs.root().getSelectionModel().select(entry));
    }
  }
}
