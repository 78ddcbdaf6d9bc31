package endolith.engine.plot.chart;

import endolith.engine.json.Required;
import endolith.engine.plot.figure.Ink;

/**
 * What an area of a chart is filled with.
 *
 * @param alpha 0 (nothing) to 255 (all is covered)
 */
public record Fill(@Required Ink ink, @Required int alpha) {}
