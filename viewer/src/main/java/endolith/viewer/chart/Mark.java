package endolith.viewer.chart;

/**
 * A task's end.
 *
 * @param task its name
 * @param kept what the process held then, by {@link Measure}; NaN where unknown
 */
public record Mark(double seconds, String task, double... kept) {

  double kept(Measure measure) {
    return kept[measure.ordinal()];
  }
}
