package endolith.viewer.chart;

/**
 * The end of a task.
 *
 * @param task its name
 * @param kept what the process held then, by {@link Measure}; NaN where unknown
 */
public record TaskEnd(double seconds, String task, double... kept) {

  double kept(Measure measure) {
    return kept[measure.ordinal()];
  }
}
