package endolith.viewer.image.render;

import endolith.engine.image.Rectangle;
import endolith.engine.image.tile.TileGrid;
import endolith.viewer.image.layer.ImageFile;
import endolith.viewer.image.layer.Layer;
import endolith.viewer.image.layer.LayerKind;
import endolith.viewer.image.layer.ViewTransform;
import endolith.viewer.picture.FileVersion;
import endolith.viewer.picture.Picture;
import endolith.viewer.picture.PictureCache;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;

/** Layers whose pixels are all different, and what is painted of them. */
abstract class PaintedLayers {
  static final int BACKGROUND = 0xff102030;
  static final Look LOOK = Look.linear(ColourMap.GREY, 0, 1);
  static final int WIDTH = 1000;
  static final int HEIGHT = 700;

  final PictureCache cache = new PictureCache(64L << 20);
  final FramePainter painter = new FramePainter(cache);

  static Layer layer(String name, int left, int top) {
    Path file = Path.of(name);
    FileVersion version = new FileVersion(file, null, FileTime.fromMillis(1), null, 1, "");
    ImageFile image = new ImageFile(version, false, List.of(), file, file);
    return Layer.of(LayerKind.POST, Optional.empty(), image, left, top, WIDTH, HEIGHT);
  }

  /** The colour of a pixel of a level of a layer: no two near each other are alike. */
  static int colour(Layer layer, int level, int x, int y) {
    int seed = layer.file().path().toString().hashCode() * 31 + level;
    int hash = (seed * 31 + x) * 0x9e3779b1 + y * 0x85ebca6b;
    return 0xff000000 | hash >>> 8;
  }

  void keep(Layer layer, int level, int column, int row) {
    TileGrid grid = layer.grids().get(level);
    Rectangle region = grid.region(grid.index(column, row));
    int[] pixels = new int[region.width() * region.height()];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] =
          colour(layer, level, region.x() + i % region.width(), region.y() + i / region.width());
    }
    cache.keep(
        TileRequest.of(layer, level, column, row, LOOK).key(),
        new Picture(region.width(), region.height(), pixels));
  }

  void keep(Layer layer, int level) {
    TileGrid grid = layer.grids().get(level);
    for (int i = 0; i < grid.tiles(); i++) {
      keep(layer, level, i % grid.columns(), i / grid.columns());
    }
  }

  record Painted(int width, int[] pixels, PaintedFrame frame) {
    int at(int x, int y) {
      return pixels[y * width + x];
    }
  }

  Painted paint(int width, int height, boolean smooth, Panel... panels) {
    int[] pixels = new int[width * height];
    PaintedFrame painted =
        painter.paint(new Frame(width, height, BACKGROUND, List.of(panels), smooth), pixels, width);
    return new Painted(width, pixels, painted);
  }

  static Panel panel(int width, int height, ViewTransform view, Pass... passes) {
    return new Panel(new Rectangle(0, 0, width, height), view, List.of(passes));
  }
}
