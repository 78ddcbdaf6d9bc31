package endolith.viewer.image.layer;

import endolith.engine.align.transform.Point;

/**
 * What a view shows: the point in its middle, and how large. In the frame of raw post pixels, whose
 * centres are at whole numbers: pixel 3 reaches from 2.5 to 3.5.
 *
 * @param x in the middle, raw post px
 * @param y in the middle, raw post px
 * @param zoom screen px for each raw post px, above 0
 */
public record ViewTransform(double x, double y, double zoom) {
  /** One pixel may become so large. */
  public static final double MOST_ZOOM = 64;

  private static final double LEAST_ZOOM = 1e-4;

  public ViewTransform {
    if (!Double.isFinite(x) || !Double.isFinite(y) || !(zoom > 0)) {
      throw new IllegalArgumentException("no view: " + x + ", " + y + ", zoom " + zoom);
    }
    zoom = Math.clamp(zoom, LEAST_ZOOM, MOST_ZOOM);
  }

  /** Shows a layer as a whole, as large as fits a view of so many px. */
  public static ViewTransform fit(Layer layer, double viewWidth, double viewHeight) {
    return fit(layer.left(), layer.top(), layer.width(), layer.height(), viewWidth, viewHeight);
  }

  /** Shows a part as a whole; all of it in raw post px but the size of the view. */
  public static ViewTransform fit(
      double left, double top, double width, double height, double viewWidth, double viewHeight) {
    double zoom = Math.min(Math.max(1, viewWidth) / width, Math.max(1, viewHeight) / height);
    return new ViewTransform(
        left + width / 2 - 0.5, top + height / 2 - 0.5, Math.min(zoom, MOST_ZOOM));
  }

  /**
   * The image position at a place of the view.
   *
   * @param screenX px from its left edge; the middle of the first screen pixel is at 0.5
   * @param viewWidth px
   */
  public double imageX(double screenX, double viewWidth) {
    return x + (screenX - viewWidth / 2) / zoom;
  }

  public double imageY(double screenY, double viewHeight) {
    return y + (screenY - viewHeight / 2) / zoom;
  }

  public double screenX(double imageX, double viewWidth) {
    return (imageX - x) * zoom + viewWidth / 2;
  }

  public double screenY(double imageY, double viewHeight) {
    return (imageY - y) * zoom + viewHeight / 2;
  }

  /** Moved by so many screen px: what was at (0, 0) is then at (dx, dy). */
  public ViewTransform moved(double dx, double dy) {
    return new ViewTransform(x - dx / zoom, y - dy / zoom, zoom);
  }

  /** Enlarged; what lies at a place of the view stays there. */
  public ViewTransform zoomed(
      double factor, double screenX, double screenY, double viewWidth, double viewHeight) {
    double next = Math.clamp(zoom * factor, LEAST_ZOOM, MOST_ZOOM);
    Point fixed = new Point(imageX(screenX, viewWidth), imageY(screenY, viewHeight));
    return new ViewTransform(
        fixed.x() - (screenX - viewWidth / 2) / next,
        fixed.y() - (screenY - viewHeight / 2) / next,
        next);
  }

  /** With another zoom about the middle. */
  public ViewTransform withZoom(double other) {
    return new ViewTransform(x, y, other);
  }

  public ViewTransform centred(double imageX, double imageY) {
    return new ViewTransform(imageX, imageY, zoom);
  }

  /** For a screen of {@code factor} device px for each px of the view. */
  public ViewTransform onDevice(double factor) {
    return new ViewTransform(x, y, zoom * factor);
  }
}
