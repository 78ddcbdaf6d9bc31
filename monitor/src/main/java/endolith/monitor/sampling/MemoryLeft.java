package endolith.monitor.sampling;

import java.util.OptionalLong;

/**
 * The memory that processes can still take.
 *
 * @param bytes without swapping, and within every limit of the container
 * @param containerLimitBytes the limit that leaves so little; empty if the computer has no more
 */
public record MemoryLeft(long bytes, OptionalLong containerLimitBytes) {}
