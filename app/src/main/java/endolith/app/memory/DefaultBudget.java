package endolith.app.memory;

import endolith.engine.batch.BatchOrder;
import endolith.engine.batch.BatchPlan;
import endolith.engine.batch.Staffing;
import endolith.engine.pipeline.ParameterException;
import endolith.engine.pipeline.TaskRequest;
import endolith.engine.preflight.Machine;
import endolith.engine.preflight.PeakModel;
import endolith.engine.preflight.TaskShape;
import endolith.engine.worker.MemoryBudget;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The memory that tasks are given if nobody says how much: the usual amount where it fits for as
 * many workers as there will be, else less, so that they still fit. Results do not depend on it.
 *
 * @param peaks predicts what tasks take with a budget
 * @param machine how much there is
 */
public record DefaultBudget(PeakModel peaks, Machine machine) {
  private static final long STEP = 128L << 20;

  /** Of the available memory; what pre-flight calls comfortable. */
  private static final double SHARE = 0.8;

  /** No task takes more than this many times its budget: then no image need be looked at. */
  private static final double MOST = 1.5;

  /**
   * The order with the budget that fits, from headers alone; never below the least. A budget that
   * is not the usual one was chosen by someone, and stays.
   */
  public BatchOrder fitted(BatchOrder order, Staffing staffing) {
    int workers = staffing.isRecommended() ? Math.max(1, machine.cores() - 1) : staffing.workers();
    double room = SHARE * machine.memory().bytes() / workers;
    boolean chosen = order.budgetBytes() != MemoryBudget.DEFAULT_BYTES;
    if (chosen || MOST * MemoryBudget.DEFAULT_BYTES <= room) {
      return order;
    }
    List<TaskShape> shapes = shapes(order, workers);
    long budget = MemoryBudget.DEFAULT_BYTES;
    while (budget > MemoryBudget.LEAST_BYTES && highest(shapes, budget) > room) {
      budget -= STEP;
    }
    return order.withBudget(budget);
  }

  private long highest(List<TaskShape> shapes, long budget) {
    return shapes.stream()
        .map(shape -> shape.withBudget(budget))
        .mapToLong(shape -> peaks.predict(shape).upperBytes())
        .max()
        .orElse(0);
  }

  private List<TaskShape> shapes(BatchOrder order, int workers) {
    int threads = order.threads() > 0 ? order.threads() : Math.max(1, machine.cores() / workers);
    return BatchPlan.of(order).tasks().parallelStream()
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
