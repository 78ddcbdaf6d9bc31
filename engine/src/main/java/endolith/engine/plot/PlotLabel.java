package endolith.engine.plot;

/**
 * The label on every plot of a task.
 *
 * @param unit of brightness, such as "8-bit counts"
 */
public record PlotLabel(String sample, String dye, String unit) {}
