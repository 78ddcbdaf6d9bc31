package endolith.app.history;

import endolith.app.work.Background;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The recorded runs of a project, and the one that is looked at. */
public final class HistoryModel {
  private final Path output;
  private final Background background;
  private final Consumer<Exception> complain;
  private final ObservableList<RunEntry> runs = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable OpenedRun> opened = new ReadOnlyObjectWrapper<>();
  private long wanted = -1;

  /**
   * @param output the folder with the project's results
   */
  public HistoryModel(Path output, Background background, Consumer<Exception> complain) {
    this.output = output;
    this.background = background;
    this.complain = complain;
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

  /** Looks at the disk; what is open stays open, else the newest run is opened. */
  public void refresh() {
    background.start(() -> HistoryReading.runs(output), this::found, complain);
  }

  private void found(List<RunEntry> now) {
    if (!now.equals(runs)) {
      runs.setAll(now);
    }
    OpenedRun open = opened.get();
    Optional<RunEntry> same =
        open == null
            ? Optional.empty()
            : now.stream().filter(run -> run.id() == open.entry().id()).findFirst();
    if (same.isEmpty() && !now.isEmpty()) {
      open(now.getFirst());
    } else if (same.isPresent() && !same.get().equals(Objects.requireNonNull(open).entry())) {
      open(same.get());
    }
  }

  /** Reads a run and shows it, unless another was asked for meanwhile. */
  public void open(RunEntry run) {
    wanted = run.id();
    background.start(
        () -> HistoryReading.open(output, run.id()),
        read -> read.filter(each -> each.entry().id() == wanted).ifPresent(opened::set),
        complain);
  }
}
