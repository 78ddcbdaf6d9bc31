package endolith.viewer.chart;

/**
 * A time that a process spent in one stage of a task.
 *
 * @param stage 1 for the first
 * @param to in seconds since the beginning; infinite while it lasts
 * @param task its name
 */
public record StageBand(int stage, double from, double to, String task) {}
