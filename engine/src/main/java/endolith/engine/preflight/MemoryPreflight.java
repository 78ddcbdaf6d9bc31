package endolith.engine.preflight;

import endolith.engine.preflight.Preflight.Sized;
import endolith.engine.preflight.ResourceRemedy.CloseOthers;
import endolith.engine.preflight.ResourceRemedy.FewerWorkers;
import endolith.engine.preflight.ResourceRemedy.SmallerBudget;
import endolith.engine.preflight.ResourceRemedy.SmallerPad;
import endolith.engine.preflight.ResourceRemedy.StartAnyway;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks the predicted peaks of the tasks that run at a time against the memory that is available.
 */
final class MemoryPreflight {
  /** Less a task must not be given. */
  private static final long LEAST_BUDGET = 512L << 20;

  private final PeakModel model;
  private final AvailableMemory memory;
  private final int cores;
  private final int recommended;

  MemoryPreflight(PeakModel model, AvailableMemory memory, int cores, int recommended) {
    this.model = model;
    this.memory = memory;
    this.cores = cores;
    this.recommended = recommended;
  }

  /**
   * @param tasks the one that needs most first
   */
  MemoryCheck check(List<Sized> tasks, int atATime, int unreadable) {
    long estimate = tasks.stream().limit(atATime).mapToLong(task -> task.peak().upperBytes()).sum();
    Sized largest = tasks.getFirst();
    return new MemoryCheck(
        estimate,
        memory,
        tasks.size(),
        atATime,
        largest.peak(),
        unreadable,
        recommended,
        cores,
        remedies(largest, atATime));
  }

  private List<ResourceRemedy> remedies(Sized largest, int atATime) {
    List<ResourceRemedy> remedies = new ArrayList<>();
    long peak = largest.peak().upperBytes();
    if (atATime > recommended) {
      remedies.add(new FewerWorkers(recommended, atATime, recommended * peak <= memory.bytes()));
    }
    TaskShape shape = largest.shape();
    if (shape.budgetBytes() > LEAST_BUDGET) {
      long less = model.predict(shape.withBudget(LEAST_BUDGET)).upperBytes();
      if (less < peak) {
        remedies.add(new SmallerBudget(LEAST_BUDGET, shape.budgetBytes(), less));
      }
    }
    if (shape.pad() > 0) {
      int pad = shape.pad() / 4;
      long less = model.predict(shape.withPad(pad)).upperBytes();
      if (less < peak) {
        remedies.add(new SmallerPad(pad, shape.pad(), less));
      }
    }
    remedies.add(new CloseOthers(memory.bytes()));
    remedies.add(new StartAnyway());
    return remedies;
  }
}
