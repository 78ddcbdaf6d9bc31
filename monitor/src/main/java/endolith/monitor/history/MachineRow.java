package endolith.monitor.history;

import java.time.Instant;

/**
 * The machine's memory at a moment, or over an interval.
 *
 * @param spanMillis length of the interval; 0 for a moment
 * @param availableLowBytes the least in the interval
 * @param availableBytes its mean
 * @param swapUsedBytes the most
 */
public record MachineRow(
    Instant time,
    long spanMillis,
    long availableLowBytes,
    long availableBytes,
    long swapUsedBytes) {}
