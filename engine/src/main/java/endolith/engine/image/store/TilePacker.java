package endolith.engine.image.store;

import endolith.engine.image.Rectangle;
import endolith.engine.image.codec.SamplePacker;
import endolith.engine.image.tile.FloatBlocks;
import endolith.engine.image.tile.TileGrid;

/** Packs tiles for a file; for one thread. */
final class TilePacker {
  /** The tile at hand: its pixels row by row without gaps; {@link #pack} spreads them. */
  final float[] pixels;

  private final SamplePacker packer = new SamplePacker();

  TilePacker(TileGrid grid) {
    this.pixels = new float[grid.tileWidth() * grid.tileHeight()];
  }

  /** Packs the tile at hand, {@code region} being its part inside the image, as a full tile. */
  byte[] pack(TileGrid grid, Rectangle region) {
    FloatBlocks.pad(pixels, region.width(), region.height(), grid.tileWidth(), grid.tileHeight());
    return packer.pack(pixels, 0, pixels.length);
  }
}
