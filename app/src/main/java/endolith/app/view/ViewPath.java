package endolith.app.view;

import endolith.viewer.image.layer.PairImages;
import endolith.viewer.image.layer.ViewTransform;
import java.util.List;

/** The path along which looking at a pair is measured: panning and zooming, always the same. */
final class ViewPath {
  private ViewPath() {}

  /** Where it rests; between two of them the view moves evenly. */
  static List<ViewTransform> stops(PairImages images, double fit) {
    double w = images.post().width();
    double h = images.post().height();
    return List.of(
        new ViewTransform(w / 2, h / 2, fit),
        new ViewTransform(w * 0.45, h * 0.5, 1),
        new ViewTransform(w * 0.45 + 1500, h * 0.5, 1),
        new ViewTransform(w * 0.45 + 1500, h * 0.5 + 1000, 1),
        new ViewTransform(w * 0.55, h * 0.55, 0.35),
        new ViewTransform(w * 0.4, h * 0.4, 0.35),
        new ViewTransform(w * 0.4, h * 0.4, 4),
        new ViewTransform(w * 0.4 + 300, h * 0.4 + 200, 4),
        new ViewTransform(w * 0.6, h * 0.4, 0.7),
        new ViewTransform(w / 2, h / 2, fit));
  }

  /** Between two stops, 0 to 1. */
  static ViewTransform between(ViewTransform from, ViewTransform to, double share) {
    double zoom = from.zoom() * Math.pow(to.zoom() / from.zoom(), share);
    return new ViewTransform(
        from.x() + (to.x() - from.x()) * share, from.y() + (to.y() - from.y()) * share, zoom);
  }
}
