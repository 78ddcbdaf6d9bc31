package endolith.engine.preflight;

import java.util.List;
import java.util.OptionalLong;

/**
 * The memory of a batch: the predicted peaks of the tasks that run at a time against what is
 * available.
 *
 * @param estimateBytes sum of those peaks
 * @param tasks those whose images can be read
 * @param atATime how many of them run at a time
 * @param largest the prediction for the one that needs most
 * @param unreadable further tasks with unreadable images, which will fail
 * @param recommended how many should run at a time at most
 * @param cores processors of the machine
 */
public record MemoryCheck(
    long estimateBytes,
    AvailableMemory memory,
    int tasks,
    int atATime,
    PeakPrediction largest,
    int unreadable,
    int recommended,
    int cores,
    List<ResourceRemedy> remedies)
    implements ResourceCheck {

  public MemoryCheck {
    remedies = List.copyOf(remedies);
  }

  @Override
  public OptionalLong availableBytes() {
    return OptionalLong.of(memory.bytes());
  }
}
