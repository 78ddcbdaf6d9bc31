package endolith.viewer.chart;

/**
 * The plot area: where the curves lie on the screen and what part of them is there.
 *
 * @param left px, like all places here
 * @param from seconds at the left
 * @param low bytes at the bottom
 */
record PlotArea(
    double left,
    double top,
    double width,
    double height,
    double from,
    double to,
    double low,
    double high) {

  double right() {
    return left + width;
  }

  double bottom() {
    return top + height;
  }

  double x(double seconds) {
    return left + (seconds - from) / (to - from) * width;
  }

  double y(double bytes) {
    return bottom() - (bytes - low) / (high - low) * height;
  }

  double seconds(double x) {
    return from + (x - left) / width * (to - from);
  }

  double bytes(double y) {
    return low + (bottom() - y) / height * (high - low);
  }

  boolean contains(double x, double y) {
    return x >= left && x <= right() && y >= top && y <= bottom();
  }
}
