package endolith.viewer.image.render;

import endolith.engine.image.Rectangle;
import endolith.engine.image.tile.TileGrid;
import endolith.viewer.image.layer.Layer;
import endolith.viewer.image.source.ImageSources;
import java.io.IOException;
import java.util.Optional;

/**
 * Values of layers as they stand in their files. Reads and decodes: not for the window's thread.
 */
public final class LayerValues {
  /** A histogram is counted on the finest level of at most this side, px. */
  private static final int HISTOGRAM_SIDE = 512;

  private final ImageSources sources;

  public LayerValues(ImageSources sources) {
    this.sources = sources;
  }

  /** How often each value occurs, from a coarse level. */
  public Histogram histogram(Layer layer) throws IOException {
    int level = layer.levels() - 1;
    while (level > 0 && side(layer, level - 1) <= HISTOGRAM_SIDE) {
      level--;
    }
    TileGrid grid = layer.grids().get(level);
    float[] values = new float[grid.width() * grid.height()];
    sources.read(layer.file(), level, new Rectangle(0, 0, grid.width(), grid.height()), values);
    return Histogram.of(values);
  }

  private static int side(Layer layer, int level) {
    return Math.max(layer.grids().get(level).width(), layer.grids().get(level).height());
  }

  /**
   * The value of the pixel at a place; empty beside the image.
   *
   * @param x raw post px
   * @param y raw post px
   */
  public Optional<Float> at(Layer layer, double x, double y) throws IOException {
    float[] value = new float[1];
    return read(layer, 0, x, y, value) ? Optional.of(value[0]) : Optional.empty();
  }

  private boolean read(Layer layer, int level, double x, double y, float[] into)
      throws IOException {
    TileGrid grid = layer.grids().get(level);
    int column = (int) Math.floor(x + 0.5 - layer.left()) >> level;
    int row = (int) Math.floor(y + 0.5 - layer.top()) >> level;
    if (column < 0 || row < 0 || column >= grid.width() || row >= grid.height()) {
      return false;
    }
    sources.read(layer.file(), level, new Rectangle(column, row, 1, 1), into);
    return true;
  }

  /**
   * The values along a line, from the pixels that it crosses; of a long line those of a coarser
   * level.
   *
   * @param count of values, the first and last at the line's ends
   * @return NaN beside the image
   */
  public float[] along(Layer layer, Line line, int count) throws IOException {
    float[] values = new float[count];
    float[] one = new float[1];
    int level = layer.level(count / Math.max(1, line.length()));
    for (int i = 0; i < count; i++) {
      double share = count == 1 ? 0 : (double) i / (count - 1);
      double x = line.fromX() + share * (line.toX() - line.fromX());
      double y = line.fromY() + share * (line.toY() - line.fromY());
      values[i] = read(layer, level, x, y, one) ? one[0] : Float.NaN;
    }
    return values;
  }
}
