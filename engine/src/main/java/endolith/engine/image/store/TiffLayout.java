package endolith.engine.image.store;

import endolith.engine.image.SampleType;
import endolith.engine.image.tiff.TiffFields;
import endolith.engine.image.tiff.TiffTag;
import endolith.engine.image.tile.TileGrid;
import java.util.List;

/** The TIFF layout that both TIFF writers share. */
final class TiffLayout {
  private static final int ZLIB = 8;
  private static final int UNSIGNED = 1;
  private static final int FLOAT = 3;

  /** Room left below 4 GiB for directories and for what compression may add. */
  private static final long CLASSIC_LIMIT = (1L << 32) - (64L << 20);

  private TiffLayout() {}

  /** Whether 32-bit positions might not suffice, judged without knowing how well it compresses. */
  static boolean needsBig(List<TileGrid> levels) {
    return needsBig(levels, Float.BYTES);
  }

  /**
   * @param pixelBytes of all channels together
   */
  static boolean needsBig(List<TileGrid> levels, int pixelBytes) {
    long bytes = 0;
    for (TileGrid grid : levels) {
      bytes += (long) grid.tiles() * grid.tileWidth() * grid.tileHeight() * pixelBytes;
    }
    return bytes > CLASSIC_LIMIT;
  }

  /** The fields that every float32 image has. */
  static TiffFields fields(boolean big, int width, int height, String description) {
    return fields(big, width, height, SampleType.FLOAT32, description);
  }

  /** The fields that every image of one channel has. */
  static TiffFields fields(
      boolean big, int width, int height, SampleType type, String description) {
    TiffFields fields =
        new TiffFields(big)
            .longs(TiffTag.IMAGE_WIDTH, width)
            .longs(TiffTag.IMAGE_LENGTH, height)
            .shorts(TiffTag.BITS_PER_SAMPLE, type.bytes() * Byte.SIZE)
            .shorts(TiffTag.COMPRESSION, ZLIB)
            .shorts(TiffTag.PHOTOMETRIC, 1)
            .shorts(TiffTag.SAMPLES_PER_PIXEL, 1)
            .shorts(TiffTag.PLANAR_CONFIGURATION, 1)
            .shorts(TiffTag.SAMPLE_FORMAT, type == SampleType.FLOAT32 ? FLOAT : UNSIGNED);
    return description.isEmpty() ? fields : fields.text(TiffTag.IMAGE_DESCRIPTION, description);
  }
}
