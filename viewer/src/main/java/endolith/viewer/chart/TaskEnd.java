package endolith.viewer.chart;

/**
 * The end of a task.
 *
 * @param task its name
 * @param kept what the process held then
 */
public record TaskEnd(double seconds, String task, Figures kept) {}
