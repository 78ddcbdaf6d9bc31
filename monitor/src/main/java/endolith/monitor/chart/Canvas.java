package endolith.monitor.chart;

import java.awt.Color;
import java.util.List;

/** A surface that charts are drawn on, px from the upper left corner. */
interface Canvas {

  /** Which end of a text lies at its position. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  /** A position. */
  record Point(double x, double y) {}

  /**
   * @param width px
   * @param dash length of dashes and gaps, px; 0 for none
   */
  record Pen(Color colour, double width, double dash) {
    static Pen solid(Color colour, double width) {
      return new Pen(colour, width, 0);
    }

    static Pen dashed(Color colour, double width) {
      return new Pen(colour, width, 6);
    }
  }

  void line(List<Point> points, Pen pen);

  void fill(double x, double y, double width, double height, Color colour);

  void dot(double x, double y, double radius, Color colour);

  /**
   * @param y of the baseline
   */
  void text(String text, double x, double y, double size, Anchor anchor, Color colour);
}
