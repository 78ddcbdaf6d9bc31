package endolith.app.history;

import endolith.app.work.BackgroundExecutor;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The recorded runs of a project, and the one that is looked at. */
public final class HistoryModel {
  private final Path output;
  private final BackgroundExecutor background;
  private final Consumer<Exception> reportError;
  private final ObservableList<RunEntry> runs = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable OpenedRun> opened = new ReadOnlyObjectWrapper<>();
  private @Nullable Long wanted;

  /** The run that a person wants to see; null for the newest, whichever that is. */
  private @Nullable Long chosen;

  /**
   * @param output the folder with the project's results
   */
  public HistoryModel(Path output, BackgroundExecutor background, Consumer<Exception> reportError) {
    this.output = output;
    this.background = background;
    this.reportError = reportError;
  }

  Path output() {
    return output;
  }

  /** The newest first. */
  public ObservableList<RunEntry> runs() {
    return runs;
  }

  /** The run that is looked at; null before one was read. */
  public ReadOnlyObjectProperty<@Nullable OpenedRun> opened() {
    return opened.getReadOnlyProperty();
  }

  /** Looks at the disk; an older run that was opened stays open, else the newest is. */
  public void refresh() {
    background.start(() -> HistoryLoader.runs(output), this::found, reportError);
  }

  private void found(List<RunEntry> now) {
    if (!now.equals(runs)) {
      runs.setAll(now);
    }
    OpenedRun open = opened.get();
    RunEntry wish =
        now.stream()
            .filter(run -> Objects.equals(run.id(), chosen))
            .findFirst()
            .orElse(now.isEmpty() ? null : now.getFirst());
    if (wish != null && (open == null || !wish.equals(open.entry()))) {
      read(wish);
    }
  }

  /** Shows a run, and keeps to it; after the newest one, newer ones are shown when they come. */
  public void open(RunEntry run) {
    chosen = run.equals(runs.getFirst()) ? null : (Long) run.id();
    read(run);
  }

  /** Reads a run and shows it, unless another was asked for meanwhile. */
  private void read(RunEntry run) {
    wanted = run.id();
    background.start(
        () -> HistoryLoader.open(output, run.id()),
        read ->
            read.filter(each -> Objects.equals(each.entry().id(), wanted)).ifPresent(opened::set),
        reportError);
  }
}
