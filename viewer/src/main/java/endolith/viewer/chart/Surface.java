package endolith.viewer.chart;

/** A surface that a chart is drawn on: the screen or a file. All places and lengths are in px. */
public interface Surface {

  /** Which end of a text lies at its place. */
  enum Anchor {
    LEFT,
    CENTRE,
    RIGHT
  }

  /** Which edge of a text's line lies at its place. */
  enum Edge {
    TOP,
    MIDDLE,
    BOTTOM
  }

  /**
   * How a line is drawn, with round joins.
   *
   * @param dashes lengths of dashes and gaps by turns; none for a solid line
   */
  record Stroke(Colour colour, double width, double... dashes) {}

  /**
   * How a text is written.
   *
   * @param size in parts of {@link #textSize}
   */
  record Lettering(Colour colour, Anchor anchor, Edge edge, double size) {
    Lettering(Colour colour, Anchor anchor, Edge edge) {
      this(colour, anchor, edge, 1);
    }
  }

  /** Of most texts. */
  double textSize();

  /** Of a text in the size of most. */
  double width(String words);

  /**
   * @param corner its radius; 0 for a plain rectangle
   */
  void fill(Colour colour, double x, double y, double width, double height, double corner);

  void dot(Colour colour, double x, double y, double radius);

  /** Begins a piece of the next line. */
  void moveTo(double x, double y);

  void lineTo(double x, double y);

  /** Draws the line that was told since the last one. */
  void stroke(Stroke stroke);

  void text(String words, double x, double y, Lettering lettering);

  /** A straight line. */
  default void line(Stroke stroke, double x1, double y1, double x2, double y2) {
    moveTo(x1, y1);
    lineTo(x2, y2);
    stroke(stroke);
  }
}
