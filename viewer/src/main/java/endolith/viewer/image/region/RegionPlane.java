package endolith.viewer.image.region;

import endolith.engine.image.Plane;
import endolith.engine.image.Rectangle;
import endolith.engine.image.tile.FloatBlocks;
import endolith.viewer.image.layer.Layer;
import endolith.viewer.image.source.ImageSources;
import java.io.IOException;

/**
 * A layer's part of a region at full resolution; zeros where the layer does not reach.
 *
 * @param region raw post px; may reach beyond the layer
 */
record RegionPlane(ImageSources sources, Layer layer, Rectangle region) implements Plane {

  @Override
  public int width() {
    return region.width();
  }

  @Override
  public int height() {
    return region.height();
  }

  @Override
  public void read(int x, int y, int w, int h, float[] into) throws IOException {
    int left = x + region.x() - layer.left();
    int top = y + region.y() - layer.top();
    int from = Math.clamp(left, 0, layer.width());
    int to = Math.clamp((long) left + w, 0, layer.width());
    int first = Math.clamp(top, 0, layer.height());
    int last = Math.clamp((long) top + h, 0, layer.height());
    int columns = to - from;
    int rows = last - first;
    if (columns == w && rows == h) {
      sources.read(layer.file(), 0, new Rectangle(left, top, w, h), into);
      return;
    }
    FloatBlocks.clear(into, 0, w, w, h);
    if (columns > 0 && rows > 0) {
      float[] part = new float[columns * rows];
      sources.read(layer.file(), 0, new Rectangle(from, first, columns, rows), part);
      int at = (first - top) * w + from - left;
      FloatBlocks.copy(part, 0, columns, into, at, w, columns, rows);
    }
  }

  @Override
  public boolean isBlank(int x, int y, int w, int h) {
    int left = x + region.x() - layer.left();
    int top = y + region.y() - layer.top();
    return left + w <= 0 || top + h <= 0 || left >= layer.width() || top >= layer.height();
  }
}
