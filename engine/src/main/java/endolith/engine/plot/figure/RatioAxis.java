package endolith.engine.plot.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** Horizontal axis over log10 of a ratio whose ticks stand at round ratios. */
final class RatioAxis extends NumberAxis {
  private static final long serialVersionUID = 1L;

  /** Round figures of a decade, in the order in which they are given a place. */
  private static final double[][] ROUND = {
    {1}, {2, 5}, {1.5, 3, 7}, {1.2, 4}, {6, 8, 9, 2.5}, {1.1, 1.3, 1.4, 1.6, 1.8}
  };

  private static final double CLOSEST_PX = 62;

  RatioAxis(String label) {
    super(label);
  }

  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
    NumberFormat format = Axes.numbers("0.####");
    List<NumberTick> ticks = new ArrayList<>();
    List<Double> taken = new ArrayList<>();
    int lowest = (int) Math.floor(getRange().getLowerBound());
    int highest = (int) Math.floor(getRange().getUpperBound());
    for (double[] figures : ROUND) {
      for (int decade = lowest; decade <= highest; decade++) {
        for (double figure : figures) {
          double at = Math.log10(figure) + decade;
          double x = valueToJava2D(at, dataArea, edge);
          boolean free = taken.stream().allMatch(other -> Math.abs(other - x) >= CLOSEST_PX);
          if (getRange().contains(at) && free) {
            taken.add(x);
            String label = format.format(figure * Math.pow(10, decade));
            ticks.add(
                new NumberTick(
                    TickType.MAJOR, at, label, TextAnchor.TOP_CENTER, TextAnchor.CENTER, 0));
          }
        }
      }
    }
    return ticks;
  }
}
