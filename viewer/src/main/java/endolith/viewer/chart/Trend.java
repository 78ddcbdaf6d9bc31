package endolith.viewer.chart;

/**
 * A line through the marks of one process.
 *
 * @param process which one; a newer trend of it takes the place of this
 * @param seconds where its points are
 * @param bytes how high they are
 * @param words stand at its end
 */
public record Trend(
    long process, Measure measure, double[] seconds, double[] bytes, String words) {}
