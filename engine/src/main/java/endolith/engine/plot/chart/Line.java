package endolith.engine.plot.chart;

import endolith.engine.json.Required;
import endolith.engine.plot.figure.Ink;
import endolith.engine.plot.figure.Pen;

/** How a line of a chart is drawn. */
public record Line(@Required Ink ink, @Required Pen pen) {}
