package endolith.engine.preflight;

import endolith.engine.preflight.Preflight.Sized;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Checks the predicted peaks of the tasks that run at a time against the memory that is available.
 */
final class MemoryCheck {
  /** Less a task must not be given. */
  private static final long LEAST_BUDGET = 512L << 20;

  private final PeakModel model;
  private final AvailableMemory memory;
  private final int cores;
  private final int recommended;

  MemoryCheck(PeakModel model, AvailableMemory memory, int cores, int recommended) {
    this.model = model;
    this.memory = memory;
    this.cores = cores;
    this.recommended = recommended;
  }

  /**
   * @param tasks the one that needs most first
   */
  ResourceCheck check(List<Sized> tasks, int atATime, int unreadable) {
    long estimate = tasks.stream().limit(atATime).mapToLong(task -> task.peak().upperBytes()).sum();
    Sized largest = tasks.getFirst();
    List<String> notes = new ArrayList<>();
    notes.add(
        "%s%d at a time, at most %s each (%s); memory %s"
            .formatted(
                tasks.size() == 1 ? "1 task, " : tasks.size() + " tasks, ",
                atATime,
                Amount.gigabytes(largest.peak().upperBytes()),
                largest.peak().source(),
                memory.source()));
    if (atATime > recommended) {
      notes.add(
          "recommended: --workers %d (%d processors, one of them for everything else)"
              .formatted(recommended, cores));
    }
    if (unreadable > 0) {
      notes.add(unreadable + " more with unreadable images, which will fail");
    }
    return new ResourceCheck(
        ResourceCheck.MEMORY,
        "estimated peak",
        estimate,
        "available",
        OptionalLong.of(memory.bytes()),
        notes,
        remedies(largest, atATime));
  }

  private List<String> remedies(Sized largest, int atATime) {
    List<String> remedies = new ArrayList<>();
    long peak = largest.peak().upperBytes();
    long fit = memory.bytes() / peak;
    if (atATime > 1) {
      remedies.add(
          fit >= 1
              ? "--workers %d instead of %d: so many fit".formatted(Math.min(fit, atATime), atATime)
              : "--workers 1 instead of %d".formatted(atATime));
    }
    TaskShape shape = largest.shape();
    if (shape.budgetBytes() > LEAST_BUDGET) {
      long less = model.predict(shape.withBudget(LEAST_BUDGET)).upperBytes();
      if (less < peak) {
        remedies.add(
            "--budget 512m instead of %s: %s for each task"
                .formatted(Amount.gigabytes(shape.budgetBytes()), Amount.gigabytes(less)));
      }
    }
    if (shape.pad() > 0) {
      long less = model.predict(shape.withPad(shape.pad() / 4)).upperBytes();
      if (less < peak) {
        remedies.add(
            "--set pad=%d instead of %d, if the images lie that close: %s for each task"
                .formatted(shape.pad() / 4, shape.pad(), Amount.gigabytes(less)));
      }
    }
    remedies.add(
        "close other programs: %s are free now".formatted(Amount.gigabytes(memory.bytes())));
    remedies.add("--force-run starts all the same");
    return remedies;
  }
}
