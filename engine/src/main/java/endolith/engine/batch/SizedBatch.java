package endolith.engine.batch;

import endolith.engine.batch.order.BatchOrder;
import endolith.engine.batch.order.RunOptions;
import endolith.engine.batch.order.WorkerAllocation;
import endolith.engine.preflight.Preflight;
import endolith.engine.preflight.PreflightReport;
import endolith.engine.task.TaskRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A batch sized for the machine: how many workers there are to be, and the threads of each.
 *
 * @param report empty if there is nothing to do
 */
record SizedBatch(
    RunOptions runOptions, List<TaskRequest> tasks, Optional<PreflightReport> report) {

  static SizedBatch of(
      BatchOrder order,
      RunOptions runOptions,
      BatchEnvironment environment,
      List<TaskRequest> tasks)
      throws IOException {
    WorkerAllocation allocation = runOptions.allocation();
    int cores = environment.machine().cores();
    Optional<PreflightReport> report = Optional.empty();
    if (!tasks.isEmpty()) {
      Optional<Integer> workers =
          allocation.isRecommended() ? Optional.empty() : Optional.of(allocation.workers());
      int guess = threads(order, workers.orElse(1), cores);
      Preflight preflight = new Preflight(environment.peaks(), environment.machine());
      report =
          Optional.of(
              preflight.check(withThreads(tasks, guess), workers, order.folders().output()));
    }
    WorkerAllocation decided =
        allocation.orRecommended(report.map(PreflightReport::recommendedWorkers).orElse(1));
    return new SizedBatch(
        new RunOptions(decided, runOptions.timeout(), runOptions.forceRun()),
        withThreads(tasks, threads(order, decided.workers(), cores)),
        report);
  }

  private static int threads(BatchOrder order, int workers, int cores) {
    return order.resources().threads() > 0
        ? order.resources().threads()
        : Math.max(1, cores / workers);
  }

  private static List<TaskRequest> withThreads(List<TaskRequest> tasks, int threads) {
    return tasks.stream().map(task -> task.withThreads(threads)).toList();
  }
}
