package endolith.engine.batch;

import endolith.engine.batch.order.BatchOrder;
import endolith.engine.batch.order.RunOptions;
import endolith.engine.checkpoint.OutputInUseException;
import endolith.engine.checkpoint.OutputLock;
import endolith.engine.image.disk.IoMessage;
import endolith.engine.parameter.ParameterException;
import endolith.engine.preflight.PreflightReport;
import endolith.engine.raw.RawDiscovery;
import endolith.engine.raw.RawProject;
import endolith.engine.task.CancelToken;
import endolith.engine.task.TaskRequest;
import endolith.engine.task.TaskResult;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A batch from plan to summary: planned and checked when it is prepared, carried out by {@link
 * #run}. It holds its output folder until it is closed.
 */
public final class Batch implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

  /** Which tasks of the plan are to be done. */
  public enum Which {
    ALL,
    /** Those that the last run has not completed. */
    UNFINISHED,
    /** Those that failed in the last run. */
    FAILED
  }

  private final BatchOrder order;
  private final RunOptions runOptions;
  private final BatchEnvironment environment;
  private final OutputLock lock;
  private final BatchPlan plan;
  private final Selection selection;
  private final Optional<PreflightReport> preflight;

  private Batch(
      BatchOrder order,
      RunOptions runOptions,
      BatchEnvironment environment,
      OutputLock lock,
      BatchPlan plan,
      Selection selection,
      Optional<PreflightReport> preflight) {
    this.order = order;
    this.runOptions = runOptions;
    this.environment = environment;
    this.lock = lock;
    this.plan = plan;
    this.selection = selection;
    this.preflight = preflight;
  }

  /**
   * Fits and plans the batch, looking through its raw folder once, and claims its output folder.
   * Whether its resources suffice is told by {@link #preflight}, and is for the caller to judge.
   *
   * @throws BatchRefusedException if it cannot start
   */
  public static Batch prepare(
      BatchOrder order, RunOptions runOptions, Which which, BatchEnvironment environment)
      throws BatchRefusedException {
    return prepare(order, runOptions, which, Set.of(), environment);
  }

  /**
   * The same for some of the order's tasks only.
   *
   * @param ids of these tasks; empty for all
   */
  public static Batch prepare(
      BatchOrder order,
      RunOptions runOptions,
      Which which,
      Set<String> ids,
      BatchEnvironment environment)
      throws BatchRefusedException {
    RawProject project = RawDiscovery.scan(order.folders().rawFolder());
    BatchOrder fitted = environment.fitting().fitted(order, runOptions.allocation(), project);
    BatchPlan plan = BatchPlan.startable(fitted, project).only(ids);
    OutputLock lock = claim(order.folders().output());
    try {
      Selection selection = select(plan, which, order.folders().output());
      BatchPlan.requireEarlierStages(fitted, selection.tasks());
      SizedBatch sized = SizedBatch.of(fitted, runOptions, environment, selection.tasks());
      return new Batch(
          fitted,
          sized.runOptions(),
          environment,
          lock,
          plan,
          selection.with(sized.tasks()),
          sized.report());
    } catch (IOException | ParameterException e) {
      release(lock, e);
      throw new BatchRefusedException(IoMessage.of(e, String.valueOf(e.getMessage())));
    } catch (BatchRefusedException | RuntimeException e) {
      release(lock, e);
      throw e;
    }
  }

  private static void release(OutputLock lock, Exception failure) {
    try {
      lock.close();
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  private static OutputLock claim(Path output) throws BatchRefusedException {
    try {
      ProgramFiles.of(output).requireOwn();
      return OutputLock.claim(output);
    } catch (OutputInUseException e) {
      throw new BatchRefusedException(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private static Selection select(BatchPlan plan, Which which, Path output)
      throws IOException, BatchRefusedException, ParameterException {
    if (which == Which.ALL) {
      return Selection.all(plan.tasks());
    }
    RunRecord earlier =
        RunRecord.latest(output)
            .orElseThrow(
                () ->
                    new BatchRefusedException(
                        "there is no earlier run in " + output + " to go on with"));
    return which == Which.FAILED
        ? Selection.failed(plan.tasks(), earlier)
        : Selection.unfinished(plan.tasks(), earlier);
  }

  /** What the batch needs, and what there is; empty if nothing is left to be done. */
  public Optional<PreflightReport> preflight() {
    return preflight;
  }

  /** How it will be carried out, with the number of workers decided. */
  public RunOptions runOptions() {
    return runOptions;
  }

  /** What will be done, in this order. */
  public List<TaskRequest> tasks() {
    return selection.tasks();
  }

  /** Results of an earlier run that stand and are part of this one's summary. */
  public List<TaskResult> carried() {
    return selection.carried();
  }

  /**
   * Does the tasks; a second call would do them again.
   *
   * @param observers each is told of everything, in this order
   * @param cancel stops the batch within two seconds; what is finished is kept
   * @throws BatchRefusedException if not even the plan could be written down: nothing was started
   */
  public BatchSummary run(List<? extends BatchObserver> observers, CancelToken cancel)
      throws BatchRefusedException, InterruptedException {
    Instant started = Instant.now();
    String name = RunName.of(started);
    ProgramFiles files = ProgramFiles.of(order.folders().output());
    sweep(files);
    Path folder = files.runs().resolve(name);
    List<String> ids = selection.ids(plan.tasks());
    JournalEntry.Planned planned =
        new JournalEntry.Planned(
            name,
            environment.program(),
            started,
            selection.resumes(),
            order.with(order.folders().movedTo(order.folders().output())),
            runOptions,
            ids);
    try (Journal journal = journal(files, planned)) {
      selection.carried().forEach(journal::carry);
      List<BatchObserver> all = new ArrayList<>(observers);
      all.addFirst(journal);
      BatchObserver told = new BatchObservers(all);
      told.batchStarted(
          new BatchStart(
              name,
              started,
              order.folders().output(),
              runOptions.allocation(),
              order.resources().budgetBytes(),
              tasks().isEmpty()
                  ? order.resources().threads()
                  : tasks().getFirst().resources().threads(),
              tasks()));
      BatchExecutor executor = environment.executors().apply(order, runOptions);
      BatchExecutor.Execution done = executor.execute(tasks(), told, cancel);
      boolean aborted = cancel.isCancelled();
      boolean left = done.results().size() < tasks().size() && !aborted;
      EarlyEnd early = left ? done.early().orElse(null) : null;
      BatchSummary summary =
          new BatchSummary(
              ids.size(), merged(ids, done.results()), early, plan.problems(), List.of());
      told.batchFinished(summary);
      journal.closed(aborted, early);
      List<String> unwritten = new ArrayList<>(journal.unwritten());
      unwritten.addAll(
          ResultFiles.write(summary, environment.words(), files, order.parameters(), folder));
      return summary.withUnwritten(unwritten);
    }
  }

  private Journal journal(ProgramFiles files, JournalEntry.Planned planned)
      throws BatchRefusedException {
    try {
      return Journal.create(files, planned, environment.words());
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private static BatchRefusedException unwritable(IOException e) {
    return new BatchRefusedException(
        "cannot write to the output folder: " + IoMessage.of(e, String.valueOf(e.getMessage())));
  }

  /** What an earlier program left is in nobody's way: it must not keep this one from its work. */
  private static void sweep(ProgramFiles files) {
    try {
      files.sweep();
    } catch (IOException e) {
      LOG.warn("sweeping after earlier runs", e);
    }
  }

  private List<TaskResult> merged(List<String> ids, List<TaskResult> results) {
    Map<String, TaskResult> byId = new HashMap<>();
    selection.carried().forEach(result -> byId.put(result.name().id(), result));
    results.forEach(result -> byId.put(result.name().id(), result));
    return ids.stream().filter(byId::containsKey).map(byId::get).toList();
  }

  /** Lets the output folder go. */
  @Override
  public void close() throws IOException {
    lock.close();
  }
}
