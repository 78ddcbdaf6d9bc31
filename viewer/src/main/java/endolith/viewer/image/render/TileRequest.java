package endolith.viewer.image.render;

import endolith.engine.image.tile.TileGrid;
import endolith.viewer.image.layer.Layer;
import endolith.viewer.picture.PictureKey;

/** A tile that is wanted. */
public record TileRequest(Layer layer, TileDrawn tile) {

  static TileRequest of(Layer layer, int level, int column, int row, Look look) {
    return new TileRequest(layer, new TileDrawn(level, column, row, look));
  }

  PictureKey key() {
    return new PictureKey(layer.file().version(), tile);
  }

  TileGrid grid() {
    return layer.grids().get(tile.level());
  }
}
