package endolith.engine.plot.figure;

import java.awt.geom.Path2D;

/** Outlines of histograms. */
public final class HistogramOutline {
  private HistogramOutline() {}

  /**
   * The steps over equal bins, from the floor and back to it.
   *
   * @param low left edge of the first bin
   * @param width of a bin
   * @param heights of the bins, axis values
   * @param floor where the outline begins and ends; lower heights are lifted to it
   */
  public static Path2D outline(double low, double width, double[] heights, double floor) {
    Path2D path = new Path2D.Double();
    path.moveTo(low, floor);
    for (int i = 0; i < heights.length; i++) {
      double height = Math.max(floor, heights[i]);
      path.lineTo(low + i * width, height);
      path.lineTo(low + (i + 1) * width, height);
    }
    path.lineTo(low + heights.length * width, floor);
    return path;
  }

  /** log10 of counts; {@code floor} for 0. */
  public static double[] logarithms(double[] counts, double floor) {
    double[] logs = new double[counts.length];
    for (int i = 0; i < logs.length; i++) {
      logs[i] = counts[i] > 0 ? Math.max(floor, Math.log10(counts[i])) : floor;
    }
    return logs;
  }
}
