package endolith.app.results;

import endolith.app.log.RunLog;
import endolith.app.log.RunRow;
import endolith.app.text.OutcomeTexts;
import endolith.app.work.BackgroundExecutor;
import endolith.engine.batch.BatchPlan;
import endolith.engine.batch.order.BatchOrder;
import endolith.engine.raw.RawProject;
import endolith.engine.task.Outcome;
import endolith.engine.task.OutcomeCounts;
import endolith.engine.task.TaskRequest;
import endolith.engine.task.TaskResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The results of a project. */
public final class ResultsModel {
  private static final Comparator<TaskResults> ORDER =
      Comparator.comparing(TaskResults::sample).thenComparing(TaskResults::dye);

  private final BackgroundExecutor background;
  private final Function<Path, RawProject> discovery;
  private final Consumer<Exception> reportError;
  private final ObservableList<TaskResults> tasks = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable TaskResults> selected = new SimpleObjectProperty<>();
  private final Map<String, TaskResult> failures = new HashMap<>();
  private final List<Runnable> afterLooking = new ArrayList<>();
  private boolean looking;
  private int generation;

  /** As the raw folder was when it was looked through last. */
  private volatile @Nullable RawProject raw;

  private volatile @Nullable Path output;

  /**
   * @param discovery looks through a raw folder, which takes a while where it is large
   * @param reportError told of what nobody expected
   */
  public ResultsModel(
      BackgroundExecutor background,
      Function<Path, RawProject> discovery,
      Consumer<Exception> reportError) {
    this.background = background;
    this.discovery = discovery;
    this.reportError = reportError;
  }

  /** Tasks of which something is there, sorted by sample, then dye. */
  public ObservableList<TaskResults> tasks() {
    return tasks;
  }

  public ObjectProperty<@Nullable TaskResults> selected() {
    return selected;
  }

  /**
   * Selects a pair.
   *
   * @param pair as {@code sample/dye}
   * @return whether there is anything of it
   */
  public boolean select(String pair) {
    Optional<TaskResults> task =
        tasks.stream().filter(known -> known.id().equals(pair)).findFirst();
    task.ifPresent(selected::set);
    return task.isPresent();
  }

  /** Reads the disk again. */
  public void refresh(BatchOrder order) {
    int mine = ++generation;
    output = order.folders().output();
    looking = true;
    background.start(
        () -> read(order, look(order), task -> true),
        tasks -> {
          if (mine == generation) {
            take(tasks);
            looked();
          }
        },
        failure -> {
          if (mine == generation) {
            looked();
          }
          reportError.accept(failure);
        });
  }

  private RawProject look(BatchOrder order) {
    RawProject found = discovery.apply(order.folders().rawFolder());
    raw = found;
    return found;
  }

  private void looked() {
    looking = false;
    List<Runnable> then = List.copyOf(afterLooking);
    afterLooking.clear();
    then.forEach(Runnable::run);
  }

  private static List<TaskResults> read(
      BatchOrder order, RawProject project, Predicate<TaskRequest> which) throws Exception {
    List<TaskResults> tasks = new ArrayList<>();
    for (TaskRequest task : BatchPlan.of(order, project).tasks()) {
      if (which.test(task)) {
        tasks.add(TaskResults.of(task));
      }
    }
    return tasks;
  }

  private void take(List<TaskResults> results) {
    List<TaskResults> now = new ArrayList<>();
    for (TaskResults task : results) {
      TaskResults shown = withFailure(task);
      if (!shown.isEmpty()) {
        now.add(shown);
      }
    }
    TaskResults before = selected.get();
    if (!now.equals(tasks)) {
      tasks.setAll(now);
    }
    selected.set(
        now.stream()
            .filter(task -> before != null && task.id().equals(before.id()))
            .findFirst()
            .orElse(now.isEmpty() ? null : now.getFirst()));
  }

  /**
   * A run has ended a task: reads what it left, and only that. What failed leaves nothing on the
   * disk that says so.
   */
  public void over(TaskResult result, BatchOrder order) {
    if (result.isComplete()) {
      failures.remove(result.name().id());
    } else {
      failures.put(result.name().id(), result);
    }
    if (looking) {
      afterLooking.add(() -> read(result.name().id(), order));
    } else {
      read(result.name().id(), order);
    }
  }

  private void read(String id, BatchOrder order) {
    int mine = generation;
    output = order.folders().output();
    background.start(
        () -> {
          RawProject known = raw;
          return read(
              order, known == null ? look(order) : known, task -> task.name().id().equals(id));
        },
        tasks -> {
          if (mine == generation) {
            tasks.forEach(this::put);
          }
        },
        reportError);
  }

  private void put(TaskResults found) {
    TaskResults task = withFailure(found);
    int at = 0;
    while (at < tasks.size() && ORDER.compare(tasks.get(at), task) < 0) {
      at++;
    }
    boolean known = at < tasks.size() && tasks.get(at).id().equals(task.id());
    if (task.isEmpty() || known && tasks.get(at).equals(task)) {
      return;
    }
    if (known) {
      tasks.set(at, task);
    } else {
      tasks.add(at, task);
    }
    TaskResults before = selected.get();
    if (before == null || before.id().equals(task.id())) {
      selected.set(task);
    }
  }

  private TaskResults withFailure(TaskResults task) {
    TaskResult failure = failures.get(task.id());
    return failure != null && task.result() == null ? task.with(failure) : task;
  }

  /**
   * The runs of this project, the newest first. Reads the disk.
   *
   * @throws IOException if it cannot be read
   */
  List<RunRow> runs() throws IOException {
    Path folder = output;
    return folder == null ? List.of() : RunLog.in(folder).rows();
  }

  /** What came of them, counted, in words. */
  StringBinding counted() {
    return Bindings.createStringBinding(
        () ->
            OutcomeTexts.progress(
                OutcomeCounts.of(results().stream().map(Outcome::of).toList(), tasks.size())),
        tasks);
  }

  /** Of the tasks that have one. */
  public List<TaskResult> results() {
    return tasks.stream().map(TaskResults::result).filter(Objects::nonNull).toList();
  }
}
