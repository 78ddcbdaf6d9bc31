package endolith.viewer.image.render;

import endolith.engine.image.GaussianBlur;
import endolith.engine.image.Rectangle;
import endolith.engine.image.tile.TileGrid;
import endolith.viewer.image.source.ImageSources;
import endolith.viewer.picture.Picture;
import java.io.IOException;

/** Makes a tile in two steps: reads its values, then draws them. */
final class TileMaker {
  /** A blur of less than this changes no pixel that could be seen, px of the level. */
  private static final double LEAST_BLUR = 0.2;

  private TileMaker() {}

  /**
   * The values of a tile and as much around it as its blur needs.
   *
   * @param region of the values, px of the level
   * @param tile the part of it that is drawn, px of the level
   * @param blurPx standard deviation, px of the level
   */
  record Block(float[] values, Rectangle region, Rectangle tile, double blurPx, Look look) {}

  static Block read(ImageSources sources, TileRequest request) throws IOException {
    TileGrid grid = request.grid();
    TileDrawn drawn = request.tile();
    Rectangle tile = grid.region(grid.index(drawn.column(), drawn.row()));
    double blur = drawn.look().blurPx() / (1 << drawn.level());
    int margin = blur < LEAST_BLUR ? 0 : (int) Math.ceil(3 * blur);
    int left = Math.max(0, tile.x() - margin);
    int top = Math.max(0, tile.y() - margin);
    int right = Math.min(grid.width(), tile.x() + tile.width() + margin);
    int bottom = Math.min(grid.height(), tile.y() + tile.height() + margin);
    Rectangle region = new Rectangle(left, top, right - left, bottom - top);
    float[] values = new float[region.width() * region.height()];
    sources.read(request.layer().file(), drawn.level(), region, values);
    return new Block(values, region, tile, margin == 0 ? 0 : blur, drawn.look());
  }

  static Picture draw(Block block) {
    Rectangle region = block.region();
    Rectangle tile = block.tile();
    float[] values = block.values();
    GaussianBlur.apply(values, region.width(), region.height(), block.blurPx());
    int[] pixels = new int[tile.width() * tile.height()];
    int out = 0;
    for (int y = 0; y < tile.height(); y++) {
      int from = (tile.y() - region.y() + y) * region.width() + tile.x() - region.x();
      for (int x = 0; x < tile.width(); x++) {
        pixels[out++] = block.look().argb(values[from + x]);
      }
    }
    return new Picture(tile.width(), tile.height(), pixels);
  }
}
