package endolith.monitor.history;

/**
 * A task that was done from the start and whose peak is known.
 *
 * @param shape as JSON, see the table {@code tasks}
 * @param mode in which its run worked
 */
public record MeasuredTask(String shape, long peakBytes, String mode) {}
