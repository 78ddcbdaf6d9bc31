package endolith.engine.plot.chart;

import com.fasterxml.jackson.annotation.JsonInclude;
import endolith.engine.json.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plot shows, apart from any size and colours.
 *
 * @param plot file name of the plot, without suffix and extension
 * @param findings what was found, in a line
 * @param layers in the order in which they are drawn
 * @param keysAtRight whether the names of lines stand in the upper right corner, else upper left
 * @param colours of a heat map or picture; null for other charts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Chart(
    @Required String plot,
    @Required String findings,
    @Required Span x,
    @Required Span y,
    @Required List<Layer> layers,
    @Required List<Key> keys,
    @Required boolean keysAtRight,
    @Nullable ColourKey colours) {

  public Chart {
    layers = List.copyOf(layers);
    keys = List.copyOf(keys);
  }
}
