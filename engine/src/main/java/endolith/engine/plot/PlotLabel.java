package endolith.engine.plot;

/**
 * What every plot of a task is marked with.
 *
 * @param unit of brightness, such as "8-bit counts"
 */
public record PlotLabel(String sample, String dye, String unit) {}
