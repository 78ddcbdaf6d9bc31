package endolith.engine.plot.chart;

import endolith.engine.json.Required;

/** What a line of a chart stands for. */
public record Key(@Required String name, @Required Line line) {}
