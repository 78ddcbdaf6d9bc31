package endolith.engine.worker;

import java.util.Optional;

/**
 * The memory policy of a worker.
 *
 * @param leak for developers only; empty otherwise
 */
public record WorkerMemoryPolicy(ReleasePolicy release, Optional<PlannedLeak> leak) {
  /** Gives back what is free after each stage, and keeps nothing on purpose. */
  public static final WorkerMemoryPolicy DEFAULT =
      new WorkerMemoryPolicy(ReleasePolicy.AFTER_STAGE, Optional.empty());

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
