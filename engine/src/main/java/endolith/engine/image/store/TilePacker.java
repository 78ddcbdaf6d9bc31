package endolith.engine.image.store;

import endolith.engine.image.Rectangle;
import endolith.engine.image.SampleType;
import endolith.engine.image.codec.SamplePacker;
import endolith.engine.image.tile.FloatBlocks;
import endolith.engine.image.tile.TileGrid;
import java.util.Arrays;
import java.util.zip.Deflater;

/** Packs tiles for a file; for one thread. */
final class TilePacker {
  /** The tile at hand: its pixels row by row without gaps; {@link #pack} spreads them. */
  final float[] pixels;

  private final SampleType type;
  private final SamplePacker packer = new SamplePacker();

  TilePacker(TileGrid grid) {
    this(grid, SampleType.FLOAT32);
  }

  /**
   * @param type as which samples are stored; whole numbers are rounded, and clipped to its range
   */
  TilePacker(TileGrid grid, SampleType type) {
    this.pixels = new float[grid.tileWidth() * grid.tileHeight()];
    this.type = type;
  }

  /** A tile of zeros. */
  static byte[] blank(TileGrid grid, SampleType type) {
    return new TilePacker(grid, type).packed();
  }

  /** Packs the tile at hand, {@code region} being its part inside the image, as a full tile. */
  byte[] pack(TileGrid grid, Rectangle region) {
    FloatBlocks.pad(pixels, region.width(), region.height(), grid.tileWidth(), grid.tileHeight());
    return packed();
  }

  private byte[] packed() {
    return type == SampleType.FLOAT32 ? packer.pack(pixels, 0, pixels.length) : deflated(bytes());
  }

  /** Little-endian. */
  private byte[] bytes() {
    byte[] bytes = new byte[pixels.length * type.bytes()];
    int most = (int) type.maximum();
    int at = 0;
    for (float pixel : pixels) {
      int value = Math.clamp(Math.round(pixel), 0, most);
      bytes[at++] = (byte) value;
      if (type == SampleType.UINT16) {
        bytes[at++] = (byte) (value >> 8);
      }
    }
    return bytes;
  }

  private static byte[] deflated(byte[] bytes) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try {
      deflater.setInput(bytes);
      deflater.finish();
      byte[] packed = new byte[bytes.length / 2 + 1024];
      int length = 0;
      while (!deflater.finished()) {
        if (length == packed.length) {
          packed = Arrays.copyOf(packed, packed.length * 2);
        }
        length += deflater.deflate(packed, length, packed.length - length);
      }
      return Arrays.copyOf(packed, length);
    } finally {
      deflater.end();
    }
  }
}
