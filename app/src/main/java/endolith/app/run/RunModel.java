package endolith.app.run;

import static endolith.app.text.Texts.text;

import endolith.app.memory.LeakNotice;
import endolith.app.memory.MemoryEvent;
import endolith.app.memory.RunCurves;
import endolith.app.pace.ExpectedTime;
import endolith.app.program.BatchCallbacks;
import endolith.app.program.BatchRunner;
import endolith.app.text.NumberTexts;
import endolith.engine.batch.BatchSummary;
import endolith.engine.batch.order.BatchOrder;
import endolith.engine.batch.order.RunOptions;
import endolith.engine.batch.order.WorkerAllocation;
import endolith.engine.image.disk.IoMessage;
import endolith.engine.task.Outcome;
import endolith.engine.task.OutcomeCounts;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** A batch as it goes on: what the window shows of it is brought up to date by {@link #poll}. */
public final class RunModel {
  private static final int MOST_MESSAGES = 1000;

  /** More than come between two looks at them, by far. */
  private static final int MOST_EVENTS = 100_000;

  private final BatchRunner runner;
  private final Executor batches;
  private final Executor window;
  private final Clock clock;
  private final ObservableList<TaskRow> rows = FXCollections.observableArrayList();
  private final ObservableList<String> messages = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<RunState> state = new ReadOnlyObjectWrapper<>(RunState.IDLE);
  private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper();
  private final ReadOnlyObjectWrapper<Duration> elapsed =
      new ReadOnlyObjectWrapper<>(Duration.ZERO);
  private final ReadOnlyObjectWrapper<RunCurves> curves =
      new ReadOnlyObjectWrapper<>(new RunCurves());
  private final ReadOnlyStringWrapper leaking = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper fresh = new ReadOnlyBooleanWrapper();
  private BlockingQueue<MemoryEvent> memory = new LinkedBlockingQueue<>();
  private AtomicBoolean wantsFresh = new AtomicBoolean();
  private BatchProgress batchProgress = new BatchProgress();
  private AtomicBoolean cancelled = new AtomicBoolean();
  private Instant started = Instant.EPOCH;
  private int workers = 1;
  private @Nullable Told told;
  private Consumer<TaskRow> onTaskOver = row -> {};

  /** What a run was told to do, and how. */
  public record Told(BatchOrder order, RunOptions runOptions) {}

  /**
   * @param batches runs a batch from its beginning to its end, off the window's thread
   * @param window runs on the window's thread what it is given
   */
  public RunModel(BatchRunner runner, Executor batches, Executor window, Clock clock) {
    this.runner = runner;
    this.batches = batches;
    this.window = window;
    this.clock = clock;
  }

  /** The tasks, in the order of the board. */
  public ObservableList<TaskRow> rows() {
    return rows;
  }

  /** Sentences that a person should read, the last ones. */
  public ObservableList<String> messages() {
    return messages;
  }

  public boolean isBusy() {
    return state.get().isBusy();
  }

  public ReadOnlyObjectProperty<RunState> state() {
    return state.getReadOnlyProperty();
  }

  /** How much of everything is done, 0 to 1. */
  public ReadOnlyDoubleProperty share() {
    return share.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Duration> elapsed() {
    return elapsed.getReadOnlyProperty();
  }

  /** Memory over time; other curves with each run. */
  public ReadOnlyObjectProperty<RunCurves> curves() {
    return curves.getReadOnlyProperty();
  }

  /** What came of the tasks so far. */
  public OutcomeCounts counts() {
    return OutcomeCounts.of(
        rows.stream().flatMap(row -> row.result().stream()).map(Outcome::of).toList(), rows.size());
  }

  /** The tasks with such outcomes; what has none yet is asked for, too. */
  public List<String> ids(Predicate<Optional<Outcome>> which) {
    return rows.stream()
        .filter(row -> which.test(row.result().map(Outcome::of)))
        .map(TaskRow::id)
        .toList();
  }

  /** What the last run was told; empty before one was begun. */
  public Optional<Told> last() {
    return Optional.ofNullable(told);
  }

  /** Where the results of the run go. */
  public Path output() {
    return told == null ? Path.of("") : told.order().folders().output();
  }

  /** The name of the worker that was found to leak last; empty if none was. */
  public ReadOnlyStringProperty leaking() {
    return leaking.getReadOnlyProperty();
  }

  /** Whether every task still to come gets a worker of its own. */
  public ReadOnlyBooleanProperty fresh() {
    return fresh.getReadOnlyProperty();
  }

  /** From now on every task gets a worker of its own, and the system takes back its memory. */
  public void useFresh() {
    if (state.get() == RunState.RUNNING && !fresh.get()) {
      wantsFresh.set(true);
      fresh.set(true);
      messages.add(text("leak.fresh-on"));
    }
  }

  /** How long it will still take, as far as that can be told. */
  public Optional<Duration> left() {
    return state.get() == RunState.RUNNING
        ? Optional.of(WorkDone.of(rows).left(workers, elapsed.get()))
        : Optional.empty();
  }

  /** Told of each task when it is over, on the window's thread. */
  public void onTaskOver(Consumer<TaskRow> listener) {
    onTaskOver = listener;
  }

  /**
   * Begins.
   *
   * @param expectedTimes the tasks, as {@code sample/dye}, and how much work each is expected to be
   */
  public void start(
      BatchOrder order, Map<String, ExpectedTime> expectedTimes, RunOptions runOptions) {
    if (state.get().isBusy()) {
      throw new IllegalStateException("a batch runs already");
    }
    BatchProgress mine = new BatchProgress();
    AtomicBoolean stop = new AtomicBoolean();
    batchProgress = mine;
    cancelled = stop;
    started = clock.instant();
    AtomicBoolean replace = new AtomicBoolean();
    BlockingQueue<MemoryEvent> events = new LinkedBlockingQueue<>(MOST_EVENTS);
    wantsFresh = replace;
    memory = events;
    curves.set(new RunCurves());
    leaking.set("");
    told = new Told(order, runOptions);
    fresh.set(runOptions.allocation().mode() == WorkerAllocation.Mode.FRESH);
    messages.clear();
    List<String> ids = List.copyOf(expectedTimes.keySet());
    rows.setAll(
        ids.stream().map(id -> row(id, Objects.requireNonNull(expectedTimes.get(id)))).toList());
    workers = Math.max(1, runOptions.allocation().workers());
    share.set(0);
    elapsed.set(Duration.ZERO);
    state.set(RunState.RUNNING);
    batches.execute(
        () -> {
          try {
            BatchCallbacks callbacks =
                new BatchCallbacks(
                    List.of(mine),
                    news -> mine.say(news.words()),
                    events::offer,
                    replace::get,
                    stop::get);
            BatchSummary made = runner.run(order, ids, runOptions, callbacks);
            window.execute(() -> ended(made, stop.get() ? RunState.STOPPED : RunState.FINISHED));
          } catch (Exception e) {
            window.execute(() -> broken(IoMessage.of(e, String.valueOf(e.getMessage()))));
          } catch (Error e) {
            window.execute(() -> broken(e.toString()));
            throw e; // whoever looks after this thread says and logs it
          }
        });
  }

  private static TaskRow row(String id, ExpectedTime expectedTime) {
    int slash = id.indexOf('/');
    return new TaskRow(id.substring(0, slash), id.substring(slash + 1), expectedTime);
  }

  private void ended(BatchSummary made, RunState how) {
    poll();
    messages.addAll(made.unwritten());
    if (made.stopped()) {
      messages.add(text("run.failed-alike"));
    }
    rows.forEach(TaskRow::runEnded);
    state.set(made.stopped() ? RunState.BROKEN_OFF : how);
  }

  private void broken(String why) {
    poll();
    messages.add(why);
    boolean begun = rows.stream().anyMatch(row -> row.phase() != Phase.WAITING);
    rows.forEach(TaskRow::runEnded);
    state.set(begun ? RunState.BROKEN_OFF : RunState.REFUSED);
  }

  /** Stops the running tasks within two seconds; what is finished stays. */
  public void abort() {
    if (state.get() == RunState.RUNNING) {
      cancelled.set(true);
      state.set(RunState.STOPPING);
    }
  }

  /** Brings everything up to date. */
  public void poll() {
    if (!state.get().isBusy()) {
      return;
    }
    Instant now = clock.instant();
    elapsed.set(Duration.between(started, now));
    Map<String, TaskProgress> tasks = batchProgress.notes();
    List<MemoryEvent> news = new ArrayList<>();
    memory.drainTo(news);
    news.forEach(curves.get());
    leaking.set(curves.get().leak().map(LeakNotice::worker).orElse(""));
    Map<Long, Long> resident = curves.get().resident();
    for (TaskRow row : rows) {
      TaskProgress taskProgress = tasks.getOrDefault(row.id(), TaskProgress.WAITING);
      show(row, taskProgress, resident.get(taskProgress.pid()), now);
    }
    share.set(Math.max(share.get(), WorkDone.of(rows).share()));
    messages.addAll(batchProgress.takeMessages());
    if (messages.size() > MOST_MESSAGES) {
      messages.remove(0, messages.size() - MOST_MESSAGES);
    }
  }

  private void show(TaskRow row, TaskProgress progress, @Nullable Long resident, Instant now) {
    boolean ends = progress.phase().isOver() && !row.phase().isOver();
    row.show(progress, progress.pid() > 0 ? resident : null, time(progress, now));
    if (ends) {
      onTaskOver.accept(row);
    }
  }

  private static String time(TaskProgress progress, Instant now) {
    if (progress.result() != null) {
      return NumberTexts.time(progress.result().cost().stageSeconds());
    }
    Instant began = progress.started();
    return began == null ? "" : NumberTexts.time(Duration.between(began, now));
  }
}
