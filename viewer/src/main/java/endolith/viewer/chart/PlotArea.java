package endolith.viewer.chart;

/**
 * The plot area: where the curves lie on the surface and what part of them is there.
 *
 * @param left px, like all places here
 * @param from seconds at the left
 * @param low bytes at the bottom
 */
public record PlotArea(
    double left,
    double top,
    double width,
    double height,
    double from,
    double to,
    double low,
    double high) {

  public double right() {
    return left + width;
  }

  public double bottom() {
    return top + height;
  }

  public double x(double seconds) {
    return left + (seconds - from) / (to - from) * width;
  }

  public double y(double bytes) {
    return bottom() - (bytes - low) / (high - low) * height;
  }

  public double seconds(double x) {
    return from + (x - left) / width * (to - from);
  }

  public double bytes(double y) {
    return low + (bottom() - y) / height * (high - low);
  }

  public boolean contains(double x, double y) {
    return x >= left && x <= right() && y >= top && y <= bottom();
  }
}
