package endolith.engine.image.store;

import endolith.engine.image.SampleType;
import endolith.engine.image.disk.AtomicFile;
import endolith.engine.image.tiff.TiffFields;
import endolith.engine.image.tiff.TiffTag;
import endolith.engine.image.tile.TileGrid;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** An image of one channel in a TIFF file: where its tiles lie, and its directories. */
final class TiledTiffFile {
  private final AtomicFile file;
  private final List<TileGrid> grids;
  private final SampleType type;
  private final boolean big;
  private final long[][] positions;
  private final long[][] lengths;
  private long blankPosition;
  private int blankLength;

  /**
   * Begins the image.
   *
   * @param grids of all levels, full resolution first
   * @param big whether the file is a BigTIFF
   */
  TiledTiffFile(AtomicFile file, List<TileGrid> grids, SampleType type, boolean big) {
    this.file = file;
    this.grids = grids;
    this.type = type;
    this.big = big;
    this.positions = grids.stream().map(grid -> new long[grid.tiles()]).toArray(long[][]::new);
    this.lengths = grids.stream().map(grid -> new long[grid.tiles()]).toArray(long[][]::new);
  }

  /** Appends a packed tile; an empty one stands for zeros. */
  void append(int level, int index, ByteBuffer packed) throws IOException {
    if (packed.hasRemaining()) {
      lengths[level][index] = packed.remaining();
      positions[level][index] = appendEven(packed);
    } else {
      if (blankLength == 0) {
        appendBlank();
      }
      lengths[level][index] = blankLength;
      positions[level][index] = blankPosition;
    }
  }

  /**
   * Appends the directories.
   *
   * @param next where the directory of the image after this one lies; 0 for none
   * @return where that of the full resolution lies
   */
  long finish(String description, long next) throws IOException {
    long[] reduced = new long[grids.size() - 1];
    for (int level = 1; level < grids.size(); level++) {
      reduced[level - 1] = fields(level, "").appendTo(file);
    }
    TiffFields main = fields(0, description);
    if (reduced.length > 0) {
      main.directories(TiffTag.SUB_IFDS, reduced);
    }
    return main.followedBy(next).appendTo(file);
  }

  private void appendBlank() throws IOException {
    byte[] packed = TilePacker.blank(grids.getFirst(), type);
    blankLength = packed.length;
    blankPosition = appendEven(ByteBuffer.wrap(packed));
  }

  private long appendEven(ByteBuffer bytes) throws IOException {
    if (file.size() % 2 != 0) {
      file.append(ByteBuffer.allocate(1));
    }
    return file.append(bytes);
  }

  private TiffFields fields(int level, String description) {
    TileGrid grid = grids.get(level);
    return TiffLayout.fields(big, grid.width(), grid.height(), type, description)
        .longs(TiffTag.NEW_SUBFILE_TYPE, level == 0 ? 0 : 1)
        .shorts(TiffTag.TILE_WIDTH, grid.tileWidth())
        .shorts(TiffTag.TILE_LENGTH, grid.tileHeight())
        .positions(TiffTag.TILE_OFFSETS, positions[level])
        .longs(TiffTag.TILE_BYTE_COUNTS, lengths[level]);
  }
}
