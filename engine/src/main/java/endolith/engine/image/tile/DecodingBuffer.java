package endolith.engine.image.tile;

import java.io.Closeable;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** A buffer in which one thread decodes a tile before it is known how its samples are best held. */
final class DecodingBuffer implements Closeable {
  private final Arena arena = Arena.ofShared();
  private final MemorySegment memory;
  private final float[] samples;

  /**
   * @param tileBytes of the largest tile
   */
  DecodingBuffer(long tileBytes) {
    this.memory = arena.allocate(tileBytes, Long.BYTES);
    this.samples = new float[Math.toIntExact(Math.ceilDiv(tileBytes, Float.BYTES))];
  }

  /** Returns the samples, of which the first {@code count} count, until the next call. */
  float[] decode(int count, TileCache.Loader loader) throws IOException {
    loader.load(memory);
    MemorySegment.copy(memory, ValueLayout.JAVA_FLOAT, 0, samples, 0, count);
    return samples;
  }

  @Override
  public void close() {
    arena.close();
  }
}
