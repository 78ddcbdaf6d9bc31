package endolith.engine.preflight;

import java.util.OptionalLong;

/**
 * Memory that can still be taken.
 *
 * @param bytes at least 0
 * @param containerLimitBytes limit of the container that it is counted against; empty if it is that
 *     of the whole computer
 */
public record AvailableMemory(long bytes, OptionalLong containerLimitBytes) {

  /** Memory of the whole computer. */
  public static AvailableMemory ofComputer(long bytes) {
    return new AvailableMemory(bytes, OptionalLong.empty());
  }
}
