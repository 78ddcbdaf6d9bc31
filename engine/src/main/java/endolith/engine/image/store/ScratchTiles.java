package endolith.engine.image.store;

import endolith.engine.image.Rectangle;
import endolith.engine.image.ScannedImage;
import endolith.engine.image.disk.AtomicFile;
import endolith.engine.image.disk.DiskFullException;
import endolith.engine.image.disk.TemporaryFiles;
import endolith.engine.image.tile.FloatBlocks;
import endolith.engine.image.tile.TileGrid;
import endolith.engine.image.tile.TileSource;
import endolith.engine.task.CancelToken;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;

/**
 * An image decoded once, from the top down, to an uncompressed scratch file of tiles, because its
 * own file can only be read in that order. The file has holes where the image is blank and is
 * deleted on closing; after a crash {@link AtomicFile#sweep} finds it.
 */
final class ScratchTiles implements TileSource {
  private static final int BAND_ROWS = 32; // divides the tile's height

  private final TileGrid grid;
  private final Path path;
  private final FileChannel channel;
  private final BitSet written;

  private ScratchTiles(TileGrid grid, Path path, FileChannel channel, BitSet written) {
    this.grid = grid;
    this.path = path;
    this.channel = channel;
    this.written = written;
  }

  /** Decodes channel 0 of an image to a file in {@code folder}, which must be there. */
  static ScratchTiles of(ScannedImage image, Path folder, CancelToken cancel) throws IOException {
    TileGrid grid = TileGrid.of(image.info().width(), image.info().height());
    Path path = TemporaryFiles.nameFor(folder.toAbsolutePath().resolve("scratch"));
    FileChannel channel =
        FileChannel.open(
            path,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.SPARSE,
            StandardOpenOption.DELETE_ON_CLOSE);
    ScratchTiles tiles = new ScratchTiles(grid, path, channel, new BitSet(grid.tiles()));
    try {
      tiles.fill(image, cancel);
      return tiles;
    } catch (IOException | RuntimeException e) {
      tiles.close();
      throw e;
    }
  }

  @Override
  public TileGrid grid() {
    return grid;
  }

  @Override
  public boolean isBlank(int tile) {
    return !written.get(tile);
  }

  @Override
  public void read(int tile, MemorySegment into) throws IOException {
    into.fill((byte) 0); // the file ends where the last written rows end
    ByteBuffer bytes = into.asSlice(0, grid.tileBytes()).asByteBuffer();
    long start = tile * grid.tileBytes();
    int count = 0;
    while (bytes.hasRemaining() && count >= 0) {
      count = channel.read(bytes, start + bytes.position());
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
    TemporaryFiles.forget(path);
  }

  private void fill(ScannedImage image, CancelToken cancel) throws IOException {
    float[][] band = new float[image.info().channels()][BAND_ROWS * grid.width()];
    float[] piece = new float[BAND_ROWS * grid.tileWidth()];
    ByteBuffer bytes =
        ByteBuffer.allocateDirect(piece.length * Float.BYTES).order(ByteOrder.nativeOrder());
    for (int y = 0; y < grid.height(); y += BAND_ROWS) {
      int rows = Math.min(BAND_ROWS, grid.height() - y);
      image.readRows(y, rows, band);
      for (int column = 0; column < grid.columns(); column++) {
        cancel.check();
        int tile = grid.index(column, y / grid.tileHeight());
        Rectangle region = grid.region(tile);
        FloatBlocks.copy(
            band[0], region.x(), grid.width(), piece, 0, grid.tileWidth(), region.width(), rows);
        int samples = (rows - 1) * grid.tileWidth() + region.width();
        if (!FloatBlocks.areZero(piece, samples)) {
          written.set(tile);
          bytes.clear().limit(samples * Float.BYTES);
          bytes.asFloatBuffer().put(piece, 0, samples);
          long rowInTile = y % grid.tileHeight();
          write(bytes, tile * grid.tileBytes() + rowInTile * grid.tileWidth() * Float.BYTES);
        }
      }
    }
  }

  private void write(ByteBuffer bytes, long position) throws IOException {
    long at = position;
    try {
      while (bytes.hasRemaining()) {
        at += channel.write(bytes, at);
      }
    } catch (IOException e) {
      throw DiskFullException.explained(path, at, e);
    }
  }
}
