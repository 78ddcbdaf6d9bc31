package endolith.app.cli;

import static endolith.app.text.Texts.text;

import endolith.app.program.RefusedException;
import endolith.engine.batch.order.RunOptions;
import endolith.engine.batch.order.WorkerAllocation;
import endolith.engine.batch.order.WorkerAllocation.Mode;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The command-line options of how a batch is run; its results do not depend on them. */
@SuppressWarnings("NullAway.Init")
final class ExecutionOptions {
  @Option(
      names = "--mode",
      paramLabel = "MODE",
      description =
          "serial: one worker process does all pairs (default); workers: several at a time;"
              + " fresh: a new process for every pair, so that the system takes all memory back.")
  private @Nullable Mode mode;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description =
          "Pairs at a time; default with --mode workers: as many as processors and predicted"
              + " memory allow.")
  private @Nullable Integer workers;

  @Option(
      names = "--recycle",
      paramLabel = "K",
      description = "Replace a worker by a new process after K pairs.")
  private @Nullable Integer recycle;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      converter = Period.Converter.class,
      description = "Give a pair up after this time, for example 30m.")
  private @Nullable Period timeout;

  @Option(names = "--force-run", description = "Start even if memory or disk seem not to suffice.")
  private boolean forceRun;

  /**
   * @param recorded of the run that is gone on with; null if there is none
   */
  RunOptions runOptions(@Nullable RunOptions recorded) throws RefusedException {
    RunOptions base = recorded == null ? RunOptions.serial() : recorded;
    Optional<Duration> time = timeout == null ? base.timeout() : Optional.of(timeout.duration());
    return new RunOptions(allocation(base.allocation()), time, forceRun);
  }

  private WorkerAllocation allocation(WorkerAllocation base) throws RefusedException {
    if (workers != null && (workers < 1 || workers > WorkerAllocation.MOST_WORKERS)) {
      throw new RefusedException(
          text("cli.refused.workers", WorkerAllocation.MOST_WORKERS, workers));
    }
    if (recycle != null && recycle < 1) {
      throw new RefusedException(text("cli.refused.recycle", recycle));
    }
    if (mode == Mode.SERIAL && workers != null && workers > 1) {
      throw new RefusedException(text("cli.refused.serial"));
    }
    int recycleAfter = recycle == null ? base.recycleAfter() : recycle;
    boolean changed = mode != null || workers != null;
    return changed
        ? new WorkerAllocation(mode(base), count(base), recycleAfter)
        : base.recycledAfter(recycleAfter);
  }

  private Mode mode(WorkerAllocation base) {
    if (mode != null) {
      return mode;
    }
    boolean several = workers != null && workers > 1;
    return base.mode() == Mode.SERIAL && several ? Mode.WORKERS : base.mode();
  }

  private int count(WorkerAllocation base) {
    if (workers != null) {
      return workers;
    }
    return mode(base) == Mode.WORKERS ? WorkerAllocation.RECOMMENDED : 1;
  }
}
