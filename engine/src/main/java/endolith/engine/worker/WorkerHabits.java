package endolith.engine.worker;

import java.util.Optional;

/**
 * How a worker deals with its memory.
 *
 * @param leak for developers only; empty otherwise
 */
public record WorkerHabits(ReleasePolicy release, Optional<PlannedLeak> leak) {
  /** Gives back what is free after each stage, and keeps nothing on purpose. */
  public static final WorkerHabits DEFAULT =
      new WorkerHabits(ReleasePolicy.AFTER_STAGE, Optional.empty());

  void afterStage(MemoryRelease memory) {
    if (release == ReleasePolicy.AFTER_STAGE) {
      memory.now();
    }
  }

  void afterTask(MemoryRelease memory) {
    leak.ifPresent(PlannedLeak::leak);
    if (release != ReleasePolicy.NATIVE) {
      memory.now();
    }
  }
}
