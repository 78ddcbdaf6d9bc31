package endolith.engine.image.store;

import endolith.engine.image.codec.FloatInflate;
import endolith.engine.image.tiff.TiffFile;
import endolith.engine.image.tile.TileGrid;
import endolith.engine.image.tile.TileSource;
import endolith.engine.task.ObjectPool;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The tiles (or the strips, as tiles of full width) of one TIFF page, plain or Deflate. */
final class SegmentTiles implements TileSource {
  private static final int MOST_OWN_BYTES = 4 << 20;

  /** What one thread needs to decode a tile. */
  private static final class Decoder {
    final Inflater inflater = new Inflater();
    final FloatInflate own = new FloatInflate();
    ByteBuffer packed = ByteBuffer.allocateDirect(1 << 16);
  }

  private final TiffFile file;
  private final TileGrid grid;
  private final boolean deflated;
  private final long[] positions;
  private final long[] lengths;
  private final BitSet blank = new BitSet();
  private final ObjectPool<Decoder> decoders =
      new ObjectPool<>(Decoder::new, decoder -> decoder.inflater.end());

  /**
   * @param positions of the segments in the file, checked to lie in it with their {@code lengths}
   */
  SegmentTiles(TiffFile file, TileGrid grid, boolean deflated, long[] positions, long[] lengths)
      throws IOException {
    this.file = file;
    this.grid = grid;
    this.deflated = deflated;
    this.positions = positions;
    this.lengths = lengths;
    findBlank();
  }

  @Override
  public TileGrid grid() {
    return grid;
  }

  @Override
  public boolean isBlank(int tile) {
    return blank.get(tile);
  }

  @Override
  public void read(int tile, MemorySegment into) throws IOException {
    long bytes =
        grid.columns() == 1 && grid.tileWidth() == grid.width()
            ? grid.region(tile).area() * Float.BYTES // the last strip may be shorter
            : grid.tileBytes();
    ByteBuffer samples = into.asSlice(0, bytes).asByteBuffer();
    if (deflated) {
      inflate(tile, samples);
    } else {
      file.read(positions[tile], samples);
    }
    if (file.order() != ByteOrder.nativeOrder()) {
      for (long at = 0; at < bytes; at += Integer.BYTES) {
        int value = into.get(ValueLayout.JAVA_INT, at);
        into.set(ValueLayout.JAVA_INT, at, Integer.reverseBytes(value));
      }
    }
  }

  @Override
  public void close() {
    decoders.close();
  }

  private void inflate(int tile, ByteBuffer samples) throws IOException {
    Decoder decoder = decoders.borrow();
    try {
      int length = Math.toIntExact(lengths[tile]);
      if (decoder.packed.capacity() < length) {
        decoder.packed = ByteBuffer.allocateDirect(length + length / 4);
      }
      ByteBuffer packed = decoder.packed.clear().limit(length);
      file.read(positions[tile], packed);
      packed.flip();
      // Most files are our own; whatever else there may be, or damage, is zlib's.
      if (samples.remaining() <= MOST_OWN_BYTES && decoder.own.unpack(packed, samples)) {
        return;
      }
      Inflater inflater = decoder.inflater;
      inflater.reset();
      inflater.setInput(packed);
      while (samples.hasRemaining()) {
        if (inflater.inflate(samples) == 0) {
          throw file.damaged("tile " + (tile + 1) + " is not complete");
        }
      }
      // The checksum is compared (and throws) only when the stream is followed to its end.
      boolean more = inflater.inflate(new byte[1]) > 0;
      if ((more || !inflater.finished()) && samples.capacity() == grid.tileBytes()) {
        throw file.damaged("tile " + (tile + 1) + " holds more than its pixels");
      }
    } catch (DataFormatException e) {
      throw file.damaged("tile " + (tile + 1) + " cannot be unpacked (" + e.getMessage() + ")");
    } finally {
      decoders.giveBack(decoder);
    }
  }

  /** Blank tiles are those that share their bytes with others and hold only zeros. */
  private void findBlank() throws IOException {
    Map<Long, Integer> firstAt = new HashMap<>();
    Map<Long, Boolean> zero = new HashMap<>();
    for (int tile = 0; tile < positions.length; tile++) {
      long position = positions[tile];
      Integer first = firstAt.putIfAbsent(position, tile);
      if (first == null) {
        continue;
      }
      Boolean known = zero.get(position);
      if (known == null) {
        known = isZero(first);
        zero.put(position, known);
      }
      if (known) {
        blank.set(first);
        blank.set(tile);
      }
    }
  }

  private boolean isZero(int tile) throws IOException {
    MemorySegment samples = MemorySegment.ofArray(new float[(int) (grid.tileBytes() / 4)]);
    ByteBuffer bytes = ByteBuffer.allocate((int) grid.tileBytes());
    if (deflated) {
      inflate(tile, bytes);
    } else {
      file.read(positions[tile], bytes);
    }
    return samples.mismatch(MemorySegment.ofArray(bytes.array())) < 0;
  }
}
