package endolith.monitor.sampling;

/**
 * The machine's memory at one moment.
 *
 * @param totalBytes what there is, or the container's limit if that is less
 * @param availableBytes what could be used now without swapping, within the container's limit
 * @param swapUsedBytes of the whole machine
 */
public record MachineReading(long totalBytes, long availableBytes, long swapUsedBytes) {}
