package endolith.app.look;

import endolith.app.log.RunLog;
import endolith.app.work.Background;
import endolith.engine.batch.BatchOrder;
import endolith.engine.batch.BatchPlan;
import endolith.engine.batch.ResultTable;
import endolith.engine.pipeline.TaskRequest;
import endolith.engine.pipeline.TaskResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The results of a project. */
public final class ResultsModel {
  private static final Comparator<TaskLook> ORDER =
      Comparator.comparing(TaskLook::sample).thenComparing(TaskLook::dye);

  private final Background background;
  private final Consumer<Exception> complain;
  private final ObservableList<TaskLook> tasks = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable TaskLook> selected = new SimpleObjectProperty<>();
  private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
  private final Map<String, TaskResult> failures = new HashMap<>();
  private int generation;
  private volatile @Nullable Path output;

  public ResultsModel(Background background, Consumer<Exception> complain) {
    this.background = background;
    this.complain = complain;
  }

  /** Tasks of which something is there, sorted by sample, then dye. */
  public ObservableList<TaskLook> tasks() {
    return tasks;
  }

  public ObjectProperty<@Nullable TaskLook> selected() {
    return selected;
  }

  public ReadOnlyBooleanProperty looking() {
    return looking.getReadOnlyProperty();
  }

  /** Reads the disk again. */
  public void refresh(BatchOrder order) {
    int mine = ++generation;
    output = order.output();
    looking.set(true);
    background.start(
        () -> read(order, task -> true),
        looks -> {
          if (mine == generation) {
            take(looks);
            looking.set(false);
          }
        },
        failure -> {
          looking.set(false);
          complain.accept(failure);
        });
  }

  private static List<TaskLook> read(BatchOrder order, Predicate<TaskRequest> which)
      throws Exception {
    List<TaskLook> looks = new ArrayList<>();
    for (TaskRequest task : BatchPlan.of(order).tasks()) {
      if (which.test(task)) {
        looks.add(TaskLook.of(task));
      }
    }
    return looks;
  }

  private void take(List<TaskLook> looks) {
    List<TaskLook> now = new ArrayList<>();
    for (TaskLook look : looks) {
      TaskLook shown = withFailure(look);
      if (!shown.isEmpty()) {
        now.add(shown);
      }
    }
    TaskLook before = selected.get();
    if (!now.equals(tasks)) {
      tasks.setAll(now);
    }
    selected.set(
        now.stream()
            .filter(look -> before != null && look.id().equals(before.id()))
            .findFirst()
            .orElse(now.isEmpty() ? null : now.getFirst()));
  }

  /**
   * A run has ended a task: reads what it left, and only that. What failed leaves nothing on the
   * disk that says so.
   */
  public void over(TaskResult result, BatchOrder order) {
    if (result.isComplete()) {
      failures.remove(result.id());
    } else {
      failures.put(result.id(), result);
    }
    if (looking.get()) {
      refresh(order);
      return;
    }
    int mine = generation;
    output = order.output();
    background.start(
        () -> read(order, task -> task.id().equals(result.id())),
        looks -> {
          if (mine == generation) {
            looks.forEach(this::put);
          }
        },
        complain);
  }

  private void put(TaskLook found) {
    TaskLook look = withFailure(found);
    int at = 0;
    while (at < tasks.size() && ORDER.compare(tasks.get(at), look) < 0) {
      at++;
    }
    boolean known = at < tasks.size() && tasks.get(at).id().equals(look.id());
    if (look.isEmpty() || known && tasks.get(at).equals(look)) {
      return;
    }
    if (known) {
      tasks.set(at, look);
    } else {
      tasks.add(at, look);
    }
    TaskLook before = selected.get();
    if (before == null || before.id().equals(look.id())) {
      selected.set(look);
    }
  }

  private TaskLook withFailure(TaskLook look) {
    TaskResult failure = failures.get(look.id());
    return failure != null && look.result() == null ? look.with(failure) : look;
  }

  /**
   * What earlier runs did; empty if there were none. Reads the disk.
   *
   * @throws IOException if it cannot be read
   */
  String runLog() throws IOException {
    Path folder = output;
    return folder == null ? "" : RunLog.newest(folder);
  }

  /** These results as comma-separated values. */
  static String csv(List<TaskResult> results) {
    return ResultTable.of(results).csv();
  }

  /** Of the tasks that have one. */
  public List<TaskResult> results() {
    return tasks.stream().map(TaskLook::result).filter(Objects::nonNull).toList();
  }
}
