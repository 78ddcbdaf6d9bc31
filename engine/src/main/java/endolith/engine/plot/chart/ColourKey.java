package endolith.engine.plot.chart;

import endolith.engine.json.Required;
import endolith.engine.plot.figure.ColourBar;
import endolith.engine.plot.figure.ColourMap;
import java.util.List;

/** What the colours of a chart stand for. */
public record ColourKey(
    @Required ColourMap map, @Required String title, @Required List<ColourBar.Tick> ticks) {
  public ColourKey {
    ticks = List.copyOf(ticks);
  }
}
