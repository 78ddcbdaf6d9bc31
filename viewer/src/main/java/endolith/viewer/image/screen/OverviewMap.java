package endolith.viewer.image.screen;

import endolith.engine.image.Rectangle;
import endolith.viewer.image.layer.PairImages;
import endolith.viewer.image.layer.ViewTransform;
import org.jspecify.annotations.Nullable;

/** The small picture of all of post in the corner of a view that shows a part of it. */
final class OverviewMap {
  private static final double SHARE = 0.16;
  private static final int LEAST = 90;
  private static final int MARGIN = 12;

  private OverviewMap() {}

  /** Where it is in a view of so many px; null where all is seen anyway, or no room. */
  static @Nullable Rectangle place(PairImages images, ViewTransform view, int width, int height) {
    double shown =
        Math.max(
            width / view.zoom() / images.post().width(),
            height / view.zoom() / images.post().height());
    boolean all =
        width / view.zoom() >= images.post().width() * 0.98
            && height / view.zoom() >= images.post().height() * 0.98;
    if (all || shown <= 0 || width < 4 * LEAST || height < 3 * LEAST) {
      return null;
    }
    double ratio = (double) images.post().height() / images.post().width();
    double side = Math.max(LEAST, SHARE * width);
    int mapWidth = (int) Math.clamp(side, 16, width / 3.0);
    int mapHeight = (int) Math.clamp(mapWidth * ratio, 16, height / 2.0);
    return new Rectangle(
        width - mapWidth - MARGIN, height - mapHeight - MARGIN, mapWidth, mapHeight);
  }

  /** What it shows. */
  static ViewTransform view(PairImages images, Rectangle place) {
    return ViewTransform.fit(
        0, 0, images.post().width(), images.post().height(), place.width(), place.height());
  }
}
