package endolith.engine.plot.chart;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import endolith.engine.json.Required;
import org.jspecify.annotations.Nullable;

/** Something that a chart shows, in values of its axes. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "shows")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Layer.Heat.class, name = "heat"),
  @JsonSubTypes.Type(value = Layer.Photo.class, name = "photo"),
  @JsonSubTypes.Type(value = Layer.Steps.class, name = "steps"),
  @JsonSubTypes.Type(value = Layer.Curve.class, name = "curve"),
  @JsonSubTypes.Type(value = Layer.Straight.class, name = "straight"),
  @JsonSubTypes.Type(value = Layer.Band.class, name = "band")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
@SuppressWarnings("ArrayRecordComponent")
public sealed interface Layer {

  /**
   * Counts as colours, over all of the chart.
   *
   * @param cells {@code cells[column][row]}, row 0 at the bottom; may be fractions
   */
  record Heat(@Required double[][] cells) implements Layer {}

  /** A part of the plot's own picture, in its pixels, over all of the chart. */
  record Photo(@Required int x, @Required int y, @Required int width, @Required int height)
      implements Layer {}

  /**
   * A histogram.
   *
   * @param low left edge of the first bin
   * @param width of a bin
   * @param counts of the bins, also where the axis shows their logarithm
   */
  record Steps(
      @Required double low,
      @Required double width,
      @Required double[] counts,
      @Nullable Fill fill,
      @Nullable Line line)
      implements Layer {}

  /**
   * A curve through points at equal distances.
   *
   * @param from of the first
   * @param to of the last
   */
  record Curve(
      @Required double from, @Required double to, @Required double[] heights, @Required Line line)
      implements Layer {}

  /** A straight line. */
  record Straight(
      @Required double fromX,
      @Required double fromY,
      @Required double toX,
      @Required double toY,
      @Required Line line)
      implements Layer {}

  /** A range of the horizontal axis, at all heights. */
  record Band(@Required double from, @Required double to, @Required Fill fill) implements Layer {}
}
