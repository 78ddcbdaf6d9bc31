package endolith.engine.batch;

import endolith.engine.pipeline.TaskRequest;
import endolith.engine.preflight.Preflight;
import endolith.engine.preflight.PreflightReport;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Tasks compared with the machine: how many workers there are to be, and the threads of each.
 *
 * @param report empty if there is nothing to do
 */
record Checked(Conduct conduct, List<TaskRequest> tasks, Optional<PreflightReport> report) {

  static Checked of(BatchOrder order, Conduct conduct, BatchHouse house, List<TaskRequest> tasks)
      throws IOException {
    Staffing staffing = conduct.staffing();
    int cores = house.machine().cores();
    Optional<PreflightReport> report = Optional.empty();
    if (!tasks.isEmpty()) {
      Optional<Integer> workers =
          staffing.isRecommended() ? Optional.empty() : Optional.of(staffing.workers());
      int guess = threads(order, workers.orElse(1), cores);
      Preflight preflight = new Preflight(house.peaks(), house.machine());
      report = Optional.of(preflight.check(withThreads(tasks, guess), workers, order.output()));
    }
    Staffing decided =
        staffing.orRecommended(report.map(PreflightReport::recommendedWorkers).orElse(1));
    return new Checked(
        new Conduct(decided, conduct.timeout(), conduct.forceRun()),
        withThreads(tasks, threads(order, decided.workers(), cores)),
        report);
  }

  private static int threads(BatchOrder order, int workers, int cores) {
    return order.threads() > 0 ? order.threads() : Math.max(1, cores / workers);
  }

  private static List<TaskRequest> withThreads(List<TaskRequest> tasks, int threads) {
    return tasks.stream().map(task -> task.withThreads(threads)).toList();
  }
}
