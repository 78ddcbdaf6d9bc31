package endolith.app.memory;

import endolith.engine.batch.BatchPlan;
import endolith.engine.batch.OrderFitting;
import endolith.engine.batch.order.BatchOrder;
import endolith.engine.batch.order.WorkerAllocation;
import endolith.engine.parameter.ParameterException;
import endolith.engine.preflight.Machine;
import endolith.engine.preflight.PeakModel;
import endolith.engine.preflight.TaskShape;
import endolith.engine.raw.RawProject;
import endolith.engine.task.TaskRequest;
import endolith.engine.worker.MemoryBudget;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The memory that tasks are given if nobody says how much: the usual amount where it fits for as
 * many tasks as will go on at a time, else less, so that they still fit. Results do not depend on
 * it.
 *
 * @param peaks predicts what tasks take with a budget; asked only where that matters
 * @param machine how much there is
 */
public record DefaultBudget(PeakModel peaks, Machine machine) implements OrderFitting {
  private static final long STEP = 128L << 20;

  /** Of the available memory; what pre-flight calls comfortable. */
  private static final double SHARE = 0.8;

  /** No task takes more than this many times its budget: then no image need be looked at. */
  private static final double MOST = 1.5;

  /** Small images need the same whatever the budget. */
  private static final double WORTH = 0.98;

  /**
   * The order with the budget that fits, from headers alone; never below the least. A budget that
   * is not the usual one was chosen by someone, and stays.
   */
  @Override
  public BatchOrder fitted(BatchOrder order, WorkerAllocation allocation, RawProject project) {
    int workers =
        allocation.isRecommended() ? Math.max(1, machine.cores() - 1) : allocation.workers();
    double available = SHARE * machine.memory().bytes();
    boolean chosen = order.resources().budgetBytes() != MemoryBudget.DEFAULT_BYTES;
    if (chosen || MOST * MemoryBudget.DEFAULT_BYTES <= available / workers) {
      return order;
    }
    List<TaskRequest> tasks = BatchPlan.of(order, project).tasks();
    double room = available / Math.clamp(tasks.size(), 1, workers);
    if (MOST * MemoryBudget.DEFAULT_BYTES <= room) {
      return order;
    }
    int share = Math.max(1, machine.cores() / workers);
    List<TaskShape> shapes =
        shapes(tasks, order.resources().threads() > 0 ? order.resources().threads() : share);
    long budget = MemoryBudget.DEFAULT_BYTES;
    double usual = highest(shapes, budget);
    double need = usual;
    while (budget > MemoryBudget.LEAST_BYTES && need > room) {
      budget -= STEP;
      need = highest(shapes, budget);
    }
    return need < WORTH * usual ? order.withBudget(budget) : order;
  }

  private long highest(List<TaskShape> shapes, long budget) {
    return shapes.stream()
        .map(shape -> shape.withBudget(budget))
        .mapToLong(shape -> peaks.predict(shape).upperBytes())
        .max()
        .orElse(0);
  }

  private static List<TaskShape> shapes(List<TaskRequest> tasks, int threads) {
    return tasks.parallelStream()
        .flatMap(task -> shape(task.withThreads(threads)).stream())
        .distinct()
        .toList();
  }

  /** Empty for images that cannot be read, whose tasks will say so themselves. */
  private static Optional<TaskShape> shape(TaskRequest task) {
    try {
      return Optional.of(TaskShape.of(task));
    } catch (IOException | ParameterException e) {
      return Optional.empty();
    }
  }
}
