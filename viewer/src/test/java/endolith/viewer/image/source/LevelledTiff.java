package endolith.viewer.image.source;

import endolith.engine.image.disk.AtomicFile;
import endolith.engine.image.tiff.TiffFields;
import endolith.engine.image.tiff.TiffTag;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A 16-bit TIFF file as libvips writes pyramids: tiles of 128 × 128, every level half of the one
 * before, rounded down. The values of each level tell which it is, so that a reader that computed
 * it would be found out.
 */
final class LevelledTiff {
  static final int TILE = 128;

  private LevelledTiff() {}

  static float value(int level, int x, int y) {
    return level * 10_000 + (x * 7 + y * 3) % 9973;
  }

  /**
   * Writes a file.
   *
   * @param levels besides the full one
   * @param subDirectories whether they are sub-directories, else further pages
   */
  static void write(Path target, int width, int height, int levels, boolean subDirectories)
      throws IOException {
    try (AtomicFile file = AtomicFile.create(target)) {
      file.reserve(TiffFields.headerLength(false));
      List<TiffFields> pages = new ArrayList<>();
      for (int level = 0; level <= levels; level++) {
        pages.add(page(file, level, width >> level, height >> level));
      }
      long next = 0;
      long[] reduced = new long[levels];
      for (int level = levels; level > 0; level--) {
        next = pages.get(level).followedBy(subDirectories ? 0 : next).appendTo(file);
        reduced[level - 1] = next;
      }
      TiffFields main = pages.getFirst();
      if (subDirectories) {
        main.directories(TiffTag.SUB_IFDS, reduced);
      } else {
        main.followedBy(next);
      }
      file.fill(TiffFields.header(false, main.appendTo(file)));
      file.commit();
    }
  }

  /** Writes a file with a preview of another shape, which is no level. */
  static void writeWithPreview(Path target, int width, int height) throws IOException {
    try (AtomicFile file = AtomicFile.create(target)) {
      file.reserve(TiffFields.headerLength(false));
      TiffFields main = page(file, 0, width, height);
      long preview = page(file, 1, width / 5, height / 3).appendTo(file);
      file.fill(TiffFields.header(false, main.followedBy(preview).appendTo(file)));
      file.commit();
    }
  }

  private static TiffFields page(AtomicFile file, int level, int width, int height)
      throws IOException {
    int across = (width - 1) / TILE + 1;
    int down = (height - 1) / TILE + 1;
    long[] offsets = new long[across * down];
    long[] counts = new long[across * down];
    for (int tile = 0; tile < offsets.length; tile++) {
      ByteBuffer bytes = ByteBuffer.allocate(TILE * TILE * 2).order(ByteOrder.LITTLE_ENDIAN);
      for (int i = 0; i < TILE * TILE; i++) {
        int x = tile % across * TILE + i % TILE;
        int y = tile / across * TILE + i / TILE;
        bytes.putShort((short) (int) (x < width && y < height ? value(level, x, y) : 65535));
      }
      counts[tile] = bytes.capacity();
      offsets[tile] = file.append(bytes.flip());
    }
    return new TiffFields(false)
        .longs(TiffTag.NEW_SUBFILE_TYPE, level == 0 ? 0 : 1)
        .longs(TiffTag.IMAGE_WIDTH, width)
        .longs(TiffTag.IMAGE_LENGTH, height)
        .shorts(TiffTag.BITS_PER_SAMPLE, 16)
        .shorts(TiffTag.COMPRESSION, 1)
        .shorts(TiffTag.PHOTOMETRIC, 1)
        .shorts(TiffTag.SAMPLES_PER_PIXEL, 1)
        .shorts(TiffTag.TILE_WIDTH, TILE)
        .shorts(TiffTag.TILE_LENGTH, TILE)
        .positions(TiffTag.TILE_OFFSETS, offsets)
        .longs(TiffTag.TILE_BYTE_COUNTS, counts);
  }
}
