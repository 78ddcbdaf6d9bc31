package endolith.app.memory;

import endolith.engine.batch.Attempt;
import endolith.monitor.leak.LeakFinding;
import endolith.monitor.sampling.ProcessReading;
import endolith.monitor.sampling.Snapshot;
import java.util.Optional;

/** Told live what is recorded of a batch's memory. Called on several threads; must not wait. */
public interface MemoryListener {

  /** Every process of the batch at one moment. */
  default void sampled(Snapshot snapshot) {}

  /**
   * A task has ended and its worker has released what it could.
   *
   * @param kept the baseline
   * @param finding the newest verdict on the worker
   */
  default void kept(Attempt attempt, ProcessReading kept, Optional<LeakFinding> finding) {}
}
