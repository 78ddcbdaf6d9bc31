package endolith.engine.preflight;

import java.nio.file.Path;

/** Something that a person can do when a resource will not suffice, in their own figures. */
public sealed interface ResourceRemedy {

  /**
   * @param workers at a time
   * @param fits whether so many do; else it is the least that can be tried
   */
  record FewerWorkers(int workers, int now, boolean fits) implements ResourceRemedy {}

  /**
   * @param budgetBytes for each worker
   * @param peakBytes what the largest task will then take
   */
  record SmallerBudget(long budgetBytes, long nowBytes, long peakBytes) implements ResourceRemedy {}

  /**
   * For memory, if the images lie close enough.
   *
   * @param pad in pixels
   * @param peakBytes what the largest task will then take
   */
  record SmallerPad(int pad, int now, long peakBytes) implements ResourceRemedy {}

  /** Other programs take memory. */
  record CloseOthers(long freeBytes) implements ResourceRemedy {}

  /** Something else on the disk can go. */
  record FreeDisk(long lackingBytes, Path folder) implements ResourceRemedy {}

  /**
   * @param fitting about how many of all tasks fit
   */
  record FewerTasks(long fitting, int tasks) implements ResourceRemedy {}

  record LargerDisk() implements ResourceRemedy {}

  /** TIFF is compressed, FITS is not. */
  record TiffOnly(long savedBytes) implements ResourceRemedy {}

  /**
   * For the disk: FITS holds the padding in full.
   *
   * @param pad in pixels
   */
  record SmallerFitsPad(int pad, int now) implements ResourceRemedy {}

  record StartAnyway() implements ResourceRemedy {}
}
