package endolith.engine.image.store;

import endolith.engine.image.codec.SamplePacker;
import endolith.engine.image.disk.AtomicFile;
import endolith.engine.image.tiff.TiffFields;
import endolith.engine.image.tiff.TiffTag;
import endolith.engine.image.tile.TileGrid;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** The file that {@link TiledTiffWriter} fills: where its tiles lie, and its directories. */
final class TiledTiffFile {
  private final AtomicFile file;
  private final List<TileGrid> grids;
  private final boolean big;
  private final long[][] positions;
  private final long[][] lengths;
  private long blankPosition;
  private int blankLength;

  /** Begins the file; grids of all levels, full resolution first. */
  TiledTiffFile(AtomicFile file, List<TileGrid> grids) throws IOException {
    this.file = file;
    this.grids = grids;
    this.big = TiffLayout.needsBig(grids);
    this.positions = grids.stream().map(grid -> new long[grid.tiles()]).toArray(long[][]::new);
    this.lengths = grids.stream().map(grid -> new long[grid.tiles()]).toArray(long[][]::new);
    file.reserve(TiffFields.headerLength(big));
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

  /** Appends the directories and puts the header in its place. */
  void finish(String description) throws IOException {
    long[] reduced = new long[grids.size() - 1];
    for (int level = 1; level < grids.size(); level++) {
      reduced[level - 1] = fields(level, "").appendTo(file);
    }
    TiffFields main = fields(0, description);
    if (reduced.length > 0) {
      main.directories(TiffTag.SUB_IFDS, reduced);
    }
    file.fill(TiffFields.header(big, main.appendTo(file)));
  }

  private void appendBlank() throws IOException {
    TileGrid grid = grids.getFirst();
    int samples = grid.tileWidth() * grid.tileHeight();
    byte[] packed = new SamplePacker().pack(new float[samples], 0, samples);
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
    return TiffLayout.fields(big, grid.width(), grid.height(), description)
        .longs(TiffTag.NEW_SUBFILE_TYPE, level == 0 ? 0 : 1)
        .shorts(TiffTag.TILE_WIDTH, grid.tileWidth())
        .shorts(TiffTag.TILE_LENGTH, grid.tileHeight())
        .positions(TiffTag.TILE_OFFSETS, positions[level])
        .longs(TiffTag.TILE_BYTE_COUNTS, lengths[level]);
  }
}
